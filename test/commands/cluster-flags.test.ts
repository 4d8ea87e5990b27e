import { describe, expect, it, vi } from 'vitest';
import {
  clusterFlags,
  durationMs,
  namespaceFlag,
  requestTimeout,
  withCluster,
} from '../../src/commands/cluster-flags.ts';
import { flagValues } from '../../src/commands/flag-values.ts';
import { UsageError } from '../../src/core/errors.ts';
import type { KubernetesClient } from '../../src/kubernetes/kubernetes-client.ts';
import { builtInType } from '../../src/kubernetes/resource-types.ts';
import { liveCluster } from './live-cluster.ts';
import { fakeIo, type GivenFlags } from './run-command.ts';

const flags = (given: GivenFlags) => flagValues(clusterFlags, given);
const noLimit = 2 ** 31 - 1;

describe('requestTimeout', () => {
  it.each([
    [undefined, 30_000],
    ['5', 5_000],
    ['1m30s', 90_000],
    ['250ms', 250],
    ['0', noLimit],
    ['0s', noLimit],
    ['10000h', noLimit],
  ])('%s is %i ms', (text, expected) => {
    expect(requestTimeout(flags({ 'request-timeout': text }))).toBe(expected);
  });
});

describe('durationMs', () => {
  it.each(['soon', '', '-5s', '0s', '0', '1us'])('refuses "%s" and names the flag', (text) => {
    expect(() => durationMs('timeout', text)).toThrow(UsageError);
    expect(() => durationMs('timeout', text)).toThrow('--timeout');
  });

  it('takes a bare number as seconds and no more than a timer can wait', () => {
    expect(durationMs('timeout', '90')).toBe(90_000);
    expect(durationMs('timeout', '5m0s')).toBe(300_000);
    expect(durationMs('timeout', '10000h')).toBe(noLimit);
  });
});

describe('namespaceFlag', () => {
  it('has the default of the command, or none', () => {
    const flag = namespaceFlag('team', 'where');
    expect(flag).toMatchObject({ name: 'namespace', short: 'n', default: 'team', description: 'where' });
    expect(flagValues([namespaceFlag(undefined, '')], {}).string('namespace')).toBeUndefined();
  });
});

describe('withCluster', () => {
  it('connects to the chosen cluster and closes the client', async () => {
    const { server } = await liveCluster({});
    let close: ReturnType<typeof vi.spyOn> | undefined;
    const pods = await withCluster(flags({ kubeconfig: server.kubeconfig }), fakeIo().io, async (client) => {
      close = vi.spyOn(client, 'close');
      return await client.list(builtInType('Pod'));
    });
    expect(pods.map(({ metadata }) => metadata.name)).toEqual(['eg-1']);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('closes it after a failure too, which it passes on', async () => {
    const { server } = await liveCluster({});
    let close: ReturnType<typeof vi.spyOn> | undefined;
    const failing = withCluster(flags({}), fakeIo({ env: { KUBECONFIG: server.kubeconfig } }).io, async (client) => {
      close = vi.spyOn(client, 'close');
      throw new Error('no good');
    });
    await expect(failing).rejects.toThrow('no good');
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('hands on who to be and how long to wait', async () => {
    const { server } = await liveCluster({});
    const given = { kubeconfig: server.kubeconfig, as: 'jane', 'as-group': ['ops', 'dev'], 'request-timeout': '7s' };
    const connection = await withCluster(flags(given), fakeIo().io, async (client: KubernetesClient) => ({
      ...client.transport.connection,
    }));
    expect(connection).toMatchObject({ user: { impersonateUser: 'jane' }, impersonateGroups: ['ops', 'dev'] });
  });

  it.each([
    [{ context: 'gone' }, /gone/],
    [{ cluster: 'gone' }, /gone/],
    [{ user: 'gone' }, /gone/],
    [{ kubeconfig: '/not/there' }, /not\/there/],
  ])('fails for %j', async (given, message) => {
    const { server } = await liveCluster({});
    const { io } = fakeIo({ env: { KUBECONFIG: server.kubeconfig } });
    await expect(withCluster(flags(given), io, async () => 'connected')).rejects.toThrow(message);
  });
});
