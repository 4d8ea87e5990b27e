import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { dashboardCommand } from '../../../src/commands/experimental/dashboard/index.ts';
import { flagValues } from '../../../src/commands/flag-values.ts';
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
