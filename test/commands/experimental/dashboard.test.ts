import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { dashboardCommand } from '../../../src/commands/experimental/dashboard.ts';
import { flagValues } from '../../../src/commands/flag-values.ts';
import { proxyPod } from '../../kubernetes/fake-api-server.ts';
import { liveCluster } from '../live-cluster.ts';
import { commandAt, fakeIo, runCommand } from '../run-command.ts';

const proxy = commandAt(dashboardCommand, 'd');

describe('x dashboard', () => {
  it('serves the admin pages, survives a lost tunnel and ends on Ctrl-C', async () => {
    let target: number | undefined;
    const { admin, server } = await liveCluster({ '/': 'admin page' }, { forward: () => target });
    target = admin.port;
    const interrupt = new AbortController();
    const { io, out } = fakeIo({ signal: interrupt.signal });
    const running = proxy.run?.({
      args: [],
      flags: flagValues(proxy.flags ?? [], { kubeconfig: server.kubeconfig, open: false }),
      io,
    });
    while (out() === '') await new Promise((resolve) => setTimeout(resolve, 10));
    const address = out().trim().replace('localhost', '127.0.0.1');
    expect(await (await fetch(address)).text()).toBe('admin page');
    target = undefined;
    await expect(fetch(address)).rejects.toThrow();
    target = admin.port;
    expect(await (await fetch(address)).text()).toBe('admin page');
    interrupt.abort();
    expect(await running).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  });

  it('goes on with another pod when its own is gone', async () => {
    const objects = [proxyPod('eg-1')];
    const gone = (path: string): boolean => !objects.some(({ metadata }) => path.includes(`/${metadata.name}/`));
    const { server } = await liveCluster(
      { '/': 'admin page' },
      { objects, answer: (m, path) => (m === 'UPGRADE' && gone(path) ? { status: 404, body: '{}' } : undefined) },
    );
    const interrupt = new AbortController();
    const { io, out, err } = fakeIo({ signal: interrupt.signal });
    const flags = flagValues(proxy.flags ?? [], { kubeconfig: server.kubeconfig, open: false });
    const running = proxy.run?.({ args: [], flags, io });
    while (out() === '') await new Promise((resolve) => setTimeout(resolve, 10));
    objects.splice(0, 1, proxyPod('eg-2'));
    expect(await (await fetch(out().trim().replace('localhost', '127.0.0.1'))).text()).toBe('admin page');
    expect(err()).toContain('envoy-gateway-system/eg-2 now');
    interrupt.abort();
    expect(await running).toBe(0);
  });

  it('has an error for ports in use or out of range, and for pods that do not answer', async () => {
    const { server } = await liveCluster({ '/': 'x' });
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const port = (taken.address() as { port: number }).port;
    const busy = await runCommand(proxy, [], { kubeconfig: server.kubeconfig, port, open: false });
    taken.close();
    expect(busy.error?.message).toContain('in use');
    expect((await runCommand(proxy, [], { port: 70_000 })).exitCode).toBe(2);
    const dead = await liveCluster({}, { forward: () => undefined });
    expect((await runCommand(proxy, [], { kubeconfig: dead.server.kubeconfig })).error?.message).toContain(
      'port 19000',
    );
  });
});
