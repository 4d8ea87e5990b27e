import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CommandError } from '../../core/errors.ts';
import { isObject } from '../../core/json.ts';
import type { ProxyName } from '../admin/admin-client.ts';
import { asConfigDump, type ConfigDump, parseConfigDump } from './config-dump.ts';

/** A dump that was saved, and whose it is. */
export interface SavedDump {
  readonly proxy: ProxyName;
  readonly dump: ConfigDump;
}

/**
 * Reads a saved dump: the answer of Envoy's /config_dump, the output of `egctl config proxy ... -o json` (one or more
 * pods), or a bundle of `egctl x collect`. Anything else is a CommandError.
 */
export async function readDumpFile(path: string, cwd: string): Promise<readonly SavedDump[]> {
  const file = resolve(cwd, path);
  try {
    return (await isGzip(file)) ? await readBundle(file) : savedDumps(await readFile(file), file);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const reason = code === 'ENOENT' ? 'no such file' : error instanceof Error ? error.message : String(error);
    throw new CommandError(`cannot read the config dump ${file}: ${reason}`);
  }
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

function savedDumps(body: Buffer, file: string): readonly SavedDump[] {
  const single = parseConfigDump(body);
  if (single.ok) return [{ proxy: { namespace: 'file', pod: basename(file) }, dump: single.value }];
  const found = namedDumps(body);
  if (found.length > 0) return found;
  throw new CommandError(`${file}: ${single.error}`, 'save one with: egctl config proxy all POD -o json > dump.json');
}

/** The shape that `config` prints: namespace, pod, dump. */
function namedDumps(body: Buffer): readonly SavedDump[] {
  let value: unknown;
  try {
    value = JSON.parse(body.toString('utf8'));
  } catch {
    return [];
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([namespace, pods]) =>
    Object.entries(isObject(pods) ? pods : {}).flatMap(([pod, content]) => {
      const dump = asConfigDump(content);
      return dump.ok ? [{ proxy: { namespace, pod }, dump: dump.value }] : [];
    }),
  );
}

async function readBundle(file: string): Promise<readonly SavedDump[]> {
  const { extract } = await import('../../core/tar-archive.ts');
  const entries = extract();
  // A damaged archive ends the entries with its error: `pipe` would leave the reader waiting for ever.
  pipeline(createReadStream(file), createGunzip(), entries, () => {});
  const found: SavedDump[] = [];
  for await (const entry of entries) {
    const match = /(?:^|\/)config-dumps\/([^/]+)\/([^/]+)\.json$/.exec(entry.header.name);
    const chunks: Buffer[] = [];
    for await (const chunk of entry) if (match) chunks.push(chunk as Buffer);
    const dump = match ? parseConfigDump(Buffer.concat(chunks)) : undefined;
    if (dump?.ok) found.push({ proxy: { namespace: match?.[1] ?? '', pod: match?.[2] ?? '' }, dump: dump.value });
  }
  if (found.length > 0) return found;
  throw new CommandError(`${file} is a bundle without config dumps`, 'collect one with: egctl x collect');
}
