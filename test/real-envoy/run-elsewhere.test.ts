import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { freePort } from '../../src/envoy/process/free-port.ts';
import { requireEnvoy } from './envoy.ts';
import { baseManifests, routeManifest } from './manifests.ts';
import { localRun } from './run-in-process.ts';
import { send } from './send.ts';
import { untilTrue } from './until-true.ts';

const envoy = await requireEnvoy();

describe.skipIf(!envoy)('x run --no-envoy', () => {
  it('serves an Envoy that somebody else runs with the printed bootstrap, also after an edit', async () => {
    const port = await freePort('127.0.0.1');
    const manifests = (path: string): string => `${baseManifests}---${routeManifest('web', path)}`;
    const flags = { envoy: undefined, 'no-envoy': true, port: [`80=${port}`] };
    const run = await localRun('', { 'gateway.yaml': manifests('/one') }, flags);
    const { bootstrap } = await run.until('bootstrap');
    // The admin port of the print may be anybody's here.
    const { admin: _admin, ...rest } = bootstrap as JsonObject;
    const folder = mkdtempSync(join(tmpdir(), 'egctl-elsewhere-'));
    writeFileSync(join(folder, 'bootstrap.json'), JSON.stringify(rest));
    const child = spawn(envoy ?? '', ['-c', join(folder, 'bootstrap.json'), '--disable-hot-restart'], {
      stdio: 'ignore',
    });
    try {
      const status = async (path: string): Promise<number> => (await send(run.url(80), { path })).status;
      await untilTrue(async () => (await status('/one')) === 200);
      run.write('gateway.yaml', manifests('/two'));
      await untilTrue(async () => (await status('/two')) === 200);
      expect(await status('/one')).toBe(404);
    } finally {
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('close', resolve));
      await run.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
