import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EnvoyProcess, startEnvoy } from '../../../src/envoy/process/envoy-process.ts';
import type { EnvoyProgram, EnvoyStart } from '../../../src/envoy/process/envoy-program.ts';
import { type FakeAdmin, startFakeAdmin } from '../fake-admin.ts';

let admin: FakeAdmin;
let envoy: EnvoyProcess | undefined;
beforeEach(async () => {
  admin = await startFakeAdmin({ '/ready': 'LIVE\n', '/drain_listeners': 'OK\n', '/stats': '' });
});
afterEach(async () => {
  await envoy?.stop();
  await admin.close();
});

/** Starts a shell script in place of Envoy; `seen` resolves with the events up to the first one that begins with the text. */
function start(script: string, bootstrap = async (number: number): Promise<object> => ({ number })) {
  const starts: { readonly start: EnvoyStart; readonly flags: readonly string[] }[] = [];
  const program: EnvoyProgram = (about, flags) => {
    starts.push({ start: about, flags });
    return { command: ['/bin/sh', '-c', script] };
  };
  const events: string[] = [];
  let tell = (): void => {};
  const note = (event: string): void => {
    events.push(event);
    tell();
  };
  envoy = startEnvoy(
    {
      program,
      concurrency: 2,
      bootstrap: async (n) => ({ config: (await bootstrap(n)) as never, adminPort: admin.port }),
    },
    {
      onOutput: (line) => note(`output ${line}`),
      onLog: (line) => note(`log ${line}`),
      onCrash: (reason, delay) => note(`crash after ${delay}: ${reason}`),
      onReady: () => note('ready'),
    },
  );
  const seen = (text: string): Promise<readonly string[]> =>
    new Promise((resolve) => {
      tell = () => events.some((event) => event.startsWith(text)) && resolve([...events]);
      tell();
    });
  return { envoy, starts, seen };
}

describe('an Envoy that is kept running', () => {
  it('gets its bootstrap in a file of its own, is ready, writes, and is drained when it is stopped', async () => {
    const { envoy: running, starts, seen } = start('echo access; echo "[warning] odd" >&2; exec sleep 60');
    await seen('ready');
    await seen('output access');
    await seen('log [warning] odd');
    expect(running.adminPort()).toBe(admin.port);
    const [{ start: about, flags } = { start: { file: '' } as EnvoyStart, flags: [] }] = starts;
    expect(JSON.parse(readFileSync(about.file, 'utf8'))).toEqual({ number: 1 });
    expect(statSync(about.file).mode & 0o777).toBe(0o600);
    expect(flags.slice(0, 2)).toEqual(['--concurrency', '2']);
    await running.stop();
    expect(admin.requests).toContain('POST /drain_listeners?graceful&skip_exit');
    expect(existsSync(dirname(about.file))).toBe(false);
    expect(starts).toHaveLength(1);
  });

  it('is started again after a crash, whose reason is told, with another name', async () => {
    const { starts, seen } = start('echo "[info][main] fine" >&2; echo "[critical][main] no port" >&2; exit 3');
    await seen('crash after 200');
    const crashes = (await seen('crash after 200')).filter((event) => event.startsWith('crash'));
    expect(crashes).toEqual([
      'crash after 100: ended with code 3: no port',
      'crash after 200: ended with code 3: no port',
    ]);
    expect(new Set(starts.map(({ start: { name } }) => name)).size).toBe(starts.length);
    expect(starts[1]?.start.bootstrap).toEqual({ number: 2 });
  });

  it('names the signal that ended it', async () => {
    const { seen } = start('kill -KILL $$');
    expect((await seen('crash')).at(-1)).toMatch(/^crash after 100: was ended by SIGKILL/);
  });

  it('tells when there is no bootstrap for it', async () => {
    const { starts, seen } = start('exit 0', () => Promise.reject(new Error('no free port')));
    expect((await seen('crash')).at(-1)).toBe('crash after 0: no free port');
    expect(starts).toEqual([]);
  });
});
