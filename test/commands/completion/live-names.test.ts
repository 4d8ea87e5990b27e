import { describe, expect, it } from 'vitest';
import type { Completion } from '../../../src/commands/command.ts';
import { liveNames } from '../../../src/commands/completion/live-names.ts';
import type { FakeCluster } from '../../kubernetes/fake-api-server.ts';
import { proxyPod } from '../../kubernetes/fake-api-server.ts';
import { liveCluster } from '../live-cluster.ts';
import { fakeIo } from '../run-command.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const home = temporaryFolder();
const object = (kind: string, name: string, namespace?: string) => ({
  apiVersion: kind === 'Namespace' ? 'v1' : 'gateway.networking.k8s.io/v1',
  kind,
  metadata: { name, ...(namespace && { namespace }) },
});
const objects = [
  proxyPod('p-1'),
  proxyPod('p-2', 'team'),
  object('Namespace', 'team'),
  object('Namespace', 'a'),
  object('Gateway', 'eg', 'a'),
  object('HTTPRoute', 'web', 'a'),
  object('GRPCRoute', 'rpc', 'b'),
];

async function names(
  completes: Completion,
  given: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
  cluster: Partial<FakeCluster> = {},
): Promise<readonly string[]> {
  const { server } = await liveCluster({}, { objects, ...cluster });
  // Each call has a kubeconfig of its own, and so an entry of its own in the cache.
  return liveNames(
    completes,
    { given: { kubeconfig: server.kubeconfig, ...given }, args },
    fakeIo({ env: { HOME: home } }).io,
  );
}

describe('liveNames', () => {
  it.each([
    ['namespace', {}, [], ['a', 'team']],
    ['context', {}, [], ['fake']],
    ['pod', {}, [], ['gateway/eg', 'p-1']],
    ['pod', { namespace: 'team' }, [], ['gateway/eg', 'p-2']],
    ['object', {}, ['xroute'], ['rpc', 'web']],
    ['object', { namespace: 'a' }, ['xroute'], ['web']],
    ['object', {}, ['gateway'], ['eg']],
    ['object', {}, ['nonsense'], []],
    ['object', {}, [], []],
    ['file', {}, [], []],
  ] as const)('of %s with %j %j', async (completes, given, args, expected) => {
    expect(await names(completes, given, args)).toEqual(expected);
  });

  it('are the codes of checks without a cluster', async () => {
    expect(await names('check', { kubeconfig: '/not/there' })).toEqual(expect.arrayContaining(['EG0004', 'EG0007']));
  });

  it('have pods where Gateways may not be listed', async () => {
    const answer = (_: string, path: string) => (path.includes('/gateways') ? { status: 403, body: '' } : undefined);
    expect(await names('pod', {}, [], { answer })).toEqual(['p-1']);
  });

  it('are none when anything fails', async () => {
    expect(await names('namespace', { context: 'gone' })).toEqual([]);
    expect(await names('namespace', {}, [], { answer: () => ({ status: 500, body: '' }) })).toEqual([]);
  });

  it('are kept for ten seconds', async () => {
    const { server } = await liveCluster({}, { objects });
    const at = (seconds: number) => {
      const now = (): Date => new Date(Date.now() + seconds * 1_000);
      const { io } = fakeIo({ env: { HOME: home }, now });
      return liveNames('namespace', { given: { kubeconfig: server.kubeconfig }, args: [] }, io);
    };
    const asked = (): number => server.requests.filter((line) => line.includes('/namespaces')).length;
    await at(0);
    expect([await at(5), asked()]).toEqual([['a', 'team'], 1]);
    expect([await at(60), asked()]).toEqual([['a', 'team'], 2]);
  });
});
