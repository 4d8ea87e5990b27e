import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { requireEnvoy } from './envoy.ts';
import { baseManifests, routeManifest } from './manifests.ts';
import { type LocalRun, localRun, processesWith } from './run-in-process.ts';
import { send } from './send.ts';

const envoy = await requireEnvoy();
const root = resolve(import.meta.dirname, '../..');
const quickstart = readFileSync(resolve(root, 'examples/quickstart.yaml'), 'utf8');
const host = 'www.example.com';

/** Repeats until an answer fits, and tells how long that took. */
async function untilTrue(check: () => Promise<boolean>, milliseconds = 10_000): Promise<number> {
  const start = Date.now();
  while (Date.now() - start < milliseconds) {
    if (await check().catch(() => false)) return Date.now() - start;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error(`not true within ${milliseconds} ms`);
}

describe.skipIf(!envoy)('x run', () => {
  const runs: LocalRun[] = [];
  const start = async (...args: Parameters<typeof localRun> extends [string, ...infer R] ? R : never) => {
    const run = await localRun(envoy ?? '', ...args);
    runs.push(run);
    return run;
  };
  afterEach(async () => {
    for (const run of runs.splice(0)) await run.stop();
  });

  it('serves the quickstart and tells of each request', async () => {
    const run = await start({ 'gateway.yaml': quickstart });
    const answer = await send(run.url(80), { path: '/api/users', headers: { host } });
    const echo = JSON.parse(answer.body) as { service: string; path: string };
    expect([answer.status, echo.service, echo.path]).toEqual([200, 'default/web:3000', '/v1/users']);
    const event = await run.until('request');
    expect(event).toMatchObject({ status: 200, method: 'GET', service: 'default/web:3000' });
  });

  it('keeps the last good configuration when an edit is bad, and takes the next good one', async () => {
    const run = await start({ 'gateway.yaml': quickstart });
    const location = async (): Promise<unknown> =>
      (await send(run.url(80), { path: '/old', headers: { host } })).headers.location;
    run.write('gateway.yaml', quickstart.replace('replaceFullPath: /new', 'replaceFullPathh: /new'));
    const finding = await run.until('finding');
    expect(finding).toMatchObject({ code: 'field-unknown', place: { line: 83 } });
    expect(await run.until('reload')).toMatchObject({ published: false });
    expect(await location()).toMatch(/\/new$/);
    const before = run.events().length;
    run.write('gateway.yaml', quickstart.replace('replaceFullPath: /new', 'replaceFullPath: /newer'));
    expect(await run.until('reload', before)).toMatchObject({ published: true, taken: true, changes: 1 });
    expect(await location()).toMatch(/\/newer$/);
  });

  it('shows what Envoy refuses with the resource that it comes from', async () => {
    const run = await start({ 'gateway.yaml': quickstart });
    const patch = `
---
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: EnvoyPatchPolicy
metadata: {name: bad, namespace: default}
spec:
  targetRef: {group: gateway.networking.k8s.io, kind: Gateway, name: eg}
  type: JSONPatch
  jsonPatches:
    - type: type.googleapis.com/envoy.config.listener.v3.Listener
      name: default/eg/http
      operation: {op: add, path: /listener_filters, value: [{name: no.such.filter}]}
`;
    run.write('gateway.yaml', quickstart + patch);
    const finding = await run.until('finding', 0, ({ code }) => code === 'envoy-refused');
    expect(finding.resource).toBeDefined();
    expect(finding.place).toMatchObject({ file: expect.stringContaining('gateway.yaml'), line: expect.any(Number) });
    expect((await send(run.url(80), { headers: { host } })).status).toBe(200);
  });

  it('starts Envoy again after it was killed', async () => {
    const run = await start({ 'gateway.yaml': quickstart });
    const server = async (): Promise<boolean> => (await send(run.url(80), { headers: { host } })).status === 200;
    await untilTrue(server);
    const mine = (await processesWith('--file-flush-interval-msec')).filter(
      (pid) => pid !== process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith(envoy ?? ''),
    );
    const children = mine.filter((pid) => isMine(pid));
    expect(children).toHaveLength(1);
    process.kill(children[0] ?? 0, 'SIGKILL');
    expect(await run.until('crash')).toMatchObject({
      gateway: 'default/eg',
      reason: expect.stringContaining('SIGKILL'),
    });
    await untilTrue(server);
  });

  it('lets two runs live side by side', async () => {
    const first = await start({ 'gateway.yaml': quickstart });
    const second = await start({
      'gateway.yaml': quickstart.replace('replaceFullPath: /new', 'replaceFullPath: /two'),
    });
    expect(first.url(80)).not.toBe(second.url(80));
    const where = async (run: LocalRun): Promise<unknown> =>
      (await send(run.url(80), { path: '/old', headers: { host } })).headers.location;
    expect(await where(first)).toMatch(/\/new$/);
    expect(await where(second)).toMatch(/\/two$/);
  });

  it('sends the changed parts of 1,000 routes alone, and serves all of them', async () => {
    const routes = (last: string): string =>
      Array.from({ length: 1000 }, (_, i) => routeManifest(`r${i}`, i === 999 ? last : `/r${i}`)).join('---');
    const run = await start({ 'gateway.yaml': `${baseManifests}---${routes('/before')}` });
    const base = run.url(80);
    expect((await send(base, { path: '/r500' })).status).toBe(200);
    expect((await send(base, { path: '/after' })).status).toBe(404);
    run.write('gateway.yaml', `${baseManifests}---${routes('/after')}`);
    const reload = await run.until('reload');
    expect(reload).toMatchObject({ published: true, taken: true, changes: 1 });
    expect((await send(base, { path: '/after' })).status).toBe(200);
    expect((await send(base, { path: '/before' })).status).toBe(404);
  });

  it('loses no request and no listener over many reloads', async () => {
    const run = await start({ 'gateway.yaml': `${baseManifests}---${routeManifest('web', '/')}` });
    const base = run.url(80);
    const statuses = new Map<number, number>();
    let running = true;
    const load = (async () => {
      while (running) {
        const { status } = await send(base).catch(() => ({ status: 0 }));
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    })();
    for (let i = 0; i < 40; i++) {
      const before = run.events().length;
      const name = `web${i % 2}`;
      run.write(
        'gateway.yaml',
        `${baseManifests}---${routeManifest(name, '/')}---${routeManifest(`extra${i}`, `/e${i}`)}`,
      );
      expect(await run.until('reload', before)).toMatchObject({ published: true, taken: true });
    }
    running = false;
    await load;
    expect([...statuses.keys()]).toEqual([200]);
  });

  it('leaves no Envoy behind when it is killed', async () => {
    const program = [resolve(root, 'node_modules/tsx/dist/cli.mjs'), resolve(root, 'src/egctl.ts'), 'x', 'run'];
    const flags = ['-f', 'examples/quickstart.yaml', '--envoy', envoy ?? '', '-o', 'json'];
    const child = spawn(process.execPath, [...program, ...flags], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
    let out = '';
    child.stdout.on('data', (part: Buffer) => (out += part));
    await untilTrue(async () => out.includes('"ready"'), 30_000);
    const port = /"localPort":(\d+)/.exec(out)?.[1];
    const alive = async (): Promise<boolean> => (await send(`http://127.0.0.1:${port}`)).status === 404;
    await untilTrue(alive);
    // tsx runs the program in a child of its own.
    for (const pid of await processesWith('src/egctl.ts\0x\0run'))
      if (isBelow(pid, child.pid ?? 0)) process.kill(pid, 'SIGKILL');
    child.kill('SIGKILL');
    await untilTrue(async () => !(await alive().catch(() => false)));
  });
});

/** Whether a process is a descendant of this one. */
function isMine(pid: number): boolean {
  return isBelow(pid, process.pid);
}

function isBelow(pid: number, ancestor: number): boolean {
  let at = pid;
  while (at > 1) {
    if (at === ancestor) return true;
    const stat = readFileSync(`/proc/${at}/stat`, 'utf8');
    at = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  }
  return false;
}
