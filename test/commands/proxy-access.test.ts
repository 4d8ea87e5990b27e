import { describe, expect, it } from 'vitest';
import { allNamespacesFlag, clusterFlags } from '../../src/commands/cluster-flags.ts';
import { flagValues } from '../../src/commands/flag-values.ts';
import { podFlags } from '../../src/commands/pod-flags.ts';
import {
  choosePods,
  chooseProxyPods,
  keepSuccesses,
  podAdmin,
  podText,
  requireRunning,
} from '../../src/commands/proxy-access.ts';
import { CommandError } from '../../src/core/errors.ts';
import type { PodSummary } from '../../src/kubernetes/select-pods.ts';
import { proxyPod } from '../kubernetes/fake-api-server.ts';
import { liveClient } from './live-cluster.ts';
import { fakeIo, type GivenFlags } from './run-command.ts';

const flags = (given: GivenFlags = {}) => flagValues([...podFlags(), ...clusterFlags], given);
const summary = (phase: string): PodSummary => ({
  namespace: 'envoy-gateway-system',
  name: 'eg-1',
  phase,
  ready: true,
  labels: {},
  annotations: {},
  containers: [],
  initContainers: [],
});

describe('chooseProxyPods', () => {
  const controller = { ...proxyPod('controller'), metadata: { name: 'controller', namespace: 'envoy-gateway-system' } };
  const objects = [proxyPod('a'), proxyPod('b', 'team', { tier: '1', app: 'x' }), proxyPod('c', 'team'), controller];

  it.each([
    [{}, undefined, ['envoy-gateway-system/a']],
    [{ namespace: 'team' }, undefined, ['team/b', 'team/c']],
    [{ namespace: 'team', labels: ['tier=1', 'app=x'] }, undefined, ['team/b']],
    [{ [allNamespacesFlag.name]: true }, undefined, ['envoy-gateway-system/a', 'team/b', 'team/c']],
    [{}, 'controller', ['envoy-gateway-system/controller']],
  ])('of %j %s', async (given, name, expected) => {
    const { client } = await liveClient({}, { objects });
    expect((await chooseProxyPods(client, flags(given), name)).map(podText)).toEqual(expected);
  });

  it('choosePods takes the selector of the command', async () => {
    const { client } = await liveClient({}, { objects });
    expect((await choosePods(client, flags({ namespace: 'team' }), undefined, 'tier=1')).map(podText)).toEqual([
      'team/b',
    ]);
  });
});

describe('podAdmin', () => {
  it("reaches the pod's admin interface through the API server", async () => {
    const { client, admin, server } = await liveClient({ '/server_info': '{}' });
    const reached = await podAdmin(client, summary('Running'), flags());
    expect(reached.proxy).toEqual({ namespace: 'envoy-gateway-system', pod: 'eg-1' });
    expect((await reached.get('/server_info')).toString()).toBe('{}');
    await expect(reached.post('/gone')).rejects.toThrow('404');
    expect(admin.requests).toEqual(['GET /server_info', 'POST /gone']);
    expect(server.requests.filter((line) => line.includes('ports=19000'))).not.toEqual([]);
  });

  it.each(['Pending', 'Succeeded', 'Failed', 'Unknown'])('refuses a pod that is %s', async (phase) => {
    const { client } = await liveClient({});
    await expect(podAdmin(client, summary(phase), flags())).rejects.toThrow(`eg-1 is ${phase}`);
    expect(() => requireRunning(summary(phase))).toThrow(CommandError);
  });
});

describe('keepSuccesses', () => {
  const good = { item: 'a', ok: true, value: 1 } as const;
  const bad = (item: string, error: unknown) => ({ item, ok: false, error }) as const;
  const name = (item: string): string => `ns/${item}`;

  it('keeps the values in order', () => {
    const { io, err } = fakeIo();
    const second = { item: 'b', ok: true, value: 2 } as const;
    const { values, exitCode } = keepSuccesses([good, second], name, io);
    expect([values.map(({ item, value }) => [item, value]), exitCode, err()]).toEqual([
      [
        ['a', 1],
        ['b', 2],
      ],
      0,
      '',
    ]);
    expect(keepSuccesses([], name, io)).toEqual({ values: [], exitCode: 0 });
  });

  it('tells each failure in one line', () => {
    const { io, err } = fakeIo();
    const outcomes = [bad('x', new Error('pod ns/x is Pending\nmore')), good, bad('y', 'text')];
    expect(keepSuccesses(outcomes, name, io)).toMatchObject({ values: [{ item: 'a' }], exitCode: 1 });
    expect(err()).toBe('egctl: ns/x: it is Pending\negctl: ns/y: text\n');
  });

  it('throws the only failure as it is, with its hint', () => {
    const error = new CommandError('no', 'hint');
    const { io, err } = fakeIo();
    expect(() => keepSuccesses([bad('x', error)], name, io)).toThrow(error);
    expect(err()).toBe('');
  });

  it('throws when all of several failed, and has told why', () => {
    const { io, err } = fakeIo();
    expect(() => keepSuccesses([bad('x', new Error('one')), bad('y', new Error('two'))], name, io)).toThrow(
      CommandError,
    );
    expect(err().split('\n')).toHaveLength(3);
  });
});
