import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '../../src/envoy/process/free-port.ts';
import { requireEnvoy } from './envoy.ts';
import { baseManifests, routeManifest } from './manifests.ts';
import { isBelow, type LocalRun, localRun, processesWith } from './run-in-process.ts';
import { send } from './send.ts';
import { untilTrue } from './until-true.ts';

const envoy = await requireEnvoy();
const root = resolve(import.meta.dirname, '../..');
const quickstart = readFileSync(resolve(root, 'examples/quickstart.yaml'), 'utf8');
const host = 'www.example.com';

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
    expect(event).toMatchObject({ status: 200, method: 'GET', path: '/api/users', service: 'default/web:3000' });
  });

  it('tells of a UDP session once, with its route', async () => {
    const run = await start({
      'gateway.yaml': readFileSync(resolve(root, 'test/real-envoy/checks/policies.yaml'), 'utf8'),
    });
    const socket = createSocket('udp4');
    let answers = 0;
    socket.on('message', () => answers++);
    for (const count of [1, 2, 3]) {
      socket.send('a datagram', Number(new URL(run.url(5300)).port), '127.0.0.1');
      await untilTrue(async () => answers === count);
    }
    await run.until('request');
    socket.close();
    // Envoy writes again of each session when it ends.
    await run.stop();
    expect(run.events().filter(({ event }) => event === 'request')).toEqual([
      expect.objectContaining({
        ...{ kind: 'session', listener: 'default/eg/udp', route: 'udproute/default/names/rule/-1' },
        service: 'default/names:53',
      }),
    ]);
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

  it('sends the changed parts of 1,000 routes alone, and serves all of them', { timeout: 400_000 }, async () => {
    const routes = (last: string): string =>
      Array.from({ length: 1000 }, (_, i) => routeManifest(`r${i}`, i === 999 ? last : `/r${i}`)).join('---');
    const run = await start({ 'gateway.yaml': `${baseManifests}---${routes('/before')}` });
    const base = run.url(80);
    expect((await send(base, { path: '/r500' })).status).toBe(200);
    expect((await send(base, { path: '/after' })).status).toBe(404);
    run.write('gateway.yaml', `${baseManifests}---${routes('/after')}`);
    const reload = await run.until('reload');
    expect(reload).toMatchObject({ published: true, taken: true, changes: 1 });
    // Envoy's workers get what its main thread has taken a moment later.
    await untilTrue(async () => (await send(base, { path: '/after' })).status === 200);
    expect((await send(base, { path: '/before' })).status).toBe(404);
  });

  it('starts Envoy anew when its bootstrap has changed', async () => {
    const proxy = (level: string): string => `---
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: EnvoyProxy
metadata: {name: eg, namespace: default}
spec:
  bootstrap: {type: Merge, value: "{stats_flush_interval: ${level}}"}
`;
    const attached = quickstart.replace(
      'gatewayClassName: eg\n',
      'gatewayClassName: eg\n  infrastructure: {parametersRef: {group: gateway.envoyproxy.io, kind: EnvoyProxy, name: eg}}\n',
    );
    const run = await start({ 'gateway.yaml': attached + proxy('7s') });
    run.write('gateway.yaml', attached + proxy('9s'));
    expect(await run.until('reload')).toMatchObject({ published: true, restarted: ['default/eg'] });
    await untilTrue(async () => (await send(run.url(80), { headers: { host } })).status === 200);
  });

  it('keeps running when an edit wants a port that cannot be had', async () => {
    const port = await freePort('127.0.0.1');
    const run = await start({ 'gateway.yaml': quickstart }, { port: [`80=${port}`] });
    expect(run.url(80)).toBe(`http://127.0.0.1:${port}`);
    run.write(
      'second.yaml',
      quickstart.replaceAll('name: eg\n', 'name: eg2\n').replaceAll('www.example.com', 'b.example.com'),
    );
    expect(await run.until('finding', 0, ({ code }) => code === 'port-taken')).toBeDefined();
    expect((await send(run.url(80), { headers: { host } })).status).toBe(200);
  });

  it('leaves no Envoy behind when it is killed', async () => {
    const program = [resolve(root, 'node_modules/tsx/dist/cli.mjs'), resolve(root, 'src/egctl.ts'), 'x', 'run'];
    const flags = ['-f', 'examples/quickstart.yaml', '--envoy', envoy ?? '', '-o', 'json'];
    const child = spawn(process.execPath, [...program, ...flags], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
    let out = '';
    child.stdout.on('data', (part: Buffer) => (out += part));
    await untilTrue(async () => out.includes('"ready"'), 100_000);
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
