import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { requireEnvoy } from './envoy.ts';
import { baseManifests, routeManifest } from './manifests.ts';
import { isBelow, localRun, processesWith } from './run-in-process.ts';
import { send } from './send.ts';

const envoy = await requireEnvoy();
const reloads = 300;
/** Reloads after which caches and pools are full. */
const settled = 60;
const mebibyte = 2 ** 20;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Memory that is in use, in bytes: of this process, which runs egctl, and of its Envoy. */
async function memory(): Promise<{ readonly egctl: number; readonly envoy: number }> {
  collectGarbage();
  const running = (await processesWith('--file-flush-interval-msec'))
    .filter((pid) => isBelow(pid, process.pid))
    .map((pid) => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024);
  return { egctl: process.memoryUsage().heapUsed, envoy: Math.max(...running) };
}

/** Each edit changes the backend's route, adds a route and takes one away, and now and then a listener comes or goes. */
function manifests(edit: number): string {
  const third = Math.floor(edit / 10) % 2 === 1 ? ', {name: third, port: 82, protocol: HTTP}' : '';
  return [
    baseManifests.replace(
      /^ {2}listeners: .*$/m,
      `  listeners: [{name: http, port: 80, protocol: HTTP}, {name: second, port: 81, protocol: HTTP}${third}]`,
    ),
    routeManifest(`web${edit % 2}`, '/'),
    routeManifest(`extra${edit}`, `/extra/${edit}`),
    ...Array.from({ length: 50 }, (_, i) => routeManifest(`steady${i}`, `/steady/${i}`)),
  ].join('---');
}

describe.skipIf(!envoy)(`${reloads} reloads`, () => {
  it('lose no request and no listener, and memory does not grow', { timeout: 1_200_000 }, async () => {
    const run = await localRun(envoy ?? '', { 'gateway.yaml': manifests(0) }, { quiet: true });
    const statuses = new Map<string, number>();
    let running = true;
    const traffic = (async () => {
      while (running) {
        for (const port of [80, 81]) {
          const { status } = await send(run.url(port)).catch(() => ({ status: 0 }));
          statuses.set(`${port} ${status}`, (statuses.get(`${port} ${status}`) ?? 0) + 1);
        }
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    })();
    try {
      let before = { egctl: 0, envoy: 0 };
      for (let edit = 1; edit <= reloads; edit++) {
        const from = run.events().length;
        run.write('gateway.yaml', manifests(edit));
        expect(await run.until('reload', from)).toMatchObject({ published: true, taken: true, restarted: [] });
        if (edit === settled) before = await memory();
      }
      const after = await memory();
      expect(after.egctl - before.egctl).toBeLessThan(24 * mebibyte);
      expect(after.envoy - before.envoy).toBeLessThan(64 * mebibyte);
      expect((await send(run.url(80), { path: `/extra/${reloads}` })).status).toBe(200);
    } finally {
      running = false;
      await traffic;
      await run.stop();
    }
    expect([...statuses.keys()].sort()).toEqual(['80 200', '81 200']);
  });
});
