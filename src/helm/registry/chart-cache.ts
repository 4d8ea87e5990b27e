import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../../core/hash.ts';
import { parseJsonObject } from '../../core/remote/parse-json.ts';
import { userCacheFolder } from '../../core/user-cache-folder.ts';

/** A chart that was pulled before. */
export interface CachedChart {
  readonly archive: Buffer;
  /** Digest of the manifest. */
  readonly digest: string;
}

/** Keeps pulled charts by the digest of their archive, and remembers what each reference was: for clusters without a registry in reach. */
export interface ChartCache {
  readonly folder: string;
  /** The archive with a digest; undefined when it is not there or damaged. */
  readonly archive: (digest: string) => Promise<Buffer | undefined>;
  /** What a reference (`oci://host/repository:tag`) was when it was pulled last. */
  readonly last: (reference: string) => Promise<CachedChart | undefined>;
  readonly keep: (reference: string, manifestDigest: string, archive: Buffer) => Promise<void>;
}

/** The cache in `folder` (--repository-cache), else the user's cache folder. */
export function chartCache(env: Readonly<Record<string, string | undefined>>, given?: string): ChartCache {
  const folder = given ?? join(userCacheFolder(env), 'charts');
  const archivePath = (digest: string): string => join(folder, `${digest.replace(':', '-')}.tgz`);
  const notePath = (reference: string): string => join(folder, `${sha256Hex(reference)}.json`);
  const archive = async (digest: string): Promise<Buffer | undefined> => {
    const bytes = await readFile(archivePath(digest)).catch(() => undefined);
    return bytes && `sha256:${sha256Hex(bytes)}` === digest ? bytes : undefined;
  };
  return {
    folder,
    archive,
    last: async (reference) => {
      const note = parseJsonObject(await readFile(notePath(reference), 'utf8').catch(() => ''));
      if (typeof note?.layer !== 'string' || typeof note.digest !== 'string') return undefined;
      const bytes = await archive(note.layer);
      return bytes && { archive: bytes, digest: note.digest };
    },
    keep: async (reference, digest, bytes) => {
      const layer = `sha256:${sha256Hex(bytes)}`;
      await mkdir(folder, { recursive: true });
      await writeWhole(archivePath(layer), bytes);
      await writeWhole(notePath(reference), `${JSON.stringify({ reference, digest, layer })}\n`);
    },
  };
}

/** Writes beside and renames, so that another process never reads half a file. */
async function writeWhole(path: string, content: Buffer | string): Promise<void> {
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, content);
  await rename(beside, path);
}
