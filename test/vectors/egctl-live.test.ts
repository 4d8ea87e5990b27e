import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { runCli } from '../../src/cli.ts';
import { fakeIo } from '../commands/run-command.ts';
import { startFakeAdmin } from '../envoy/fake-admin.ts';
import { type FakeObject, proxyPod, startFakeApiServer } from '../kubernetes/fake-api-server.ts';

// The shared vectors that need a cluster: `config` and `status`, against servers on loopback.
const suite = fileURLToPath(new URL('../../../shared/vectors/egctl', import.meta.url));
const cases = existsSync(suite) ? readdirSync(suite).filter((name) => /^(config|status)--/.test(name)) : [];

// The times of the expected tables are in UTC.
process.env.TZ = 'UTC';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function run(name: string): Promise<{ stdout: string; exitCode: number }> {
  const folder = join(suite, name);
  const { command } = JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8'));
  const dump = join(folder, 'input.json');
  const admin = await startFakeAdmin({
    '/config_dump?include_eds': existsSync(dump) ? readFileSync(dump, 'utf8') : '',
  });
  const input = join(folder, 'input.yaml');
  const objects: FakeObject[] = existsSync(input)
    ? parseAllDocuments(readFileSync(input, 'utf8')).flatMap((document) => document.toJS() ?? [])
    : [proxyPod('eg', 'default')];
  const server = await startFakeApiServer({ objects, forward: () => admin.port });
  closers.push(admin.close, server.close);
  const { io, out } = fakeIo({ env: { KUBECONFIG: server.kubeconfig } });
  const exitCode = await runCli(command, io);
  return { stdout: out(), exitCode };
}

describe.skipIf(cases.length === 0)('shared vectors of live commands', () => {
  it.each(cases)('%s', async (name) => {
    const folder = join(suite, name);
    const expected = parse(readFileSync(join(folder, 'expected.yaml'), 'utf8'));
    const meta = JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8'));
    const result = await run(name);
    expect(result.exitCode).toBe(meta.exitCode);
    if (meta.compare === 'text') expect(result.stdout).toBe(expected.stdout);
    else expect(JSON.parse(result.stdout)).toEqual(expected);
  });
});
