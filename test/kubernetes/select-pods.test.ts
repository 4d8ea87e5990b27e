import { afterEach, describe, expect, it } from 'vitest';
import { connectCluster } from '../../src/kubernetes/connect.ts';
import { type PodChoice, proxySelector, selectPods } from '../../src/kubernetes/select-pods.ts';
import { type FakeCluster, proxyPod, startFakeApiServer } from './fake-api-server.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

const owner = 'gateway.envoyproxy.io/owning-gateway';
const objects = [
  proxyPod('b', 'one', { team: 'x', tier: '1' }),
  proxyPod('a', 'one', { team: 'x' }),
  proxyPod('c', 'two', { [`${owner}-name`]: 'eg', [`${owner}-namespace`]: 'apps' }),
  proxyPod('d', 'three', { [`${owner}-name`]: 'eg', [`${owner}-namespace`]: 'other' }),
];

async function select(choice: Partial<PodChoice>, cluster: Partial<FakeCluster> = {}): Promise<readonly string[]> {
  const server = await startFakeApiServer({ objects, ...cluster });
  const world = { env: {}, cwd: '/', signal: new AbortController().signal };
  const client = await connectCluster({ kubeconfig: server.kubeconfig, requestTimeoutMs: 5_000 }, world);
  closers.push(() => client.close(), server.close);
  const defaults = {
    namespace: 'one',
    namespaceGiven: false,
    allNamespaces: false,
    labels: [],
    defaultSelector: proxySelector,
  };
  const pods = await selectPods(client, { ...defaults, ...choice });
  return pods.map((pod) => `${pod.namespace}/${pod.name}`);
}

describe('selectPods', () => {
  it('takes all proxies of the namespace, ordered by name', async () => {
    expect(await select({})).toEqual(['one/a', 'one/b']);
  });

  it('takes those with all labels, whatever the name', async () => {
    expect(await select({ labels: ['team=x', 'tier=1'], name: 'a' })).toEqual(['one/b']);
    await expect(select({ labels: ['team=y'] })).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('takes a pod by name', async () => {
    expect(await select({ name: 'pod/a' })).toEqual(['one/a']);
    await expect(select({ name: 'c' })).rejects.toMatchObject({ message: 'there is no pod one/c' });
  });

  it('takes all namespaces, where none is no error', async () => {
    expect(await select({ allNamespaces: true })).toHaveLength(4);
    expect(await select({ allNamespaces: true }, { objects: [] })).toEqual([]);
  });

  it('finds the proxies of a Gateway wherever they run', async () => {
    expect(await select({ name: 'gateway/eg' })).toEqual(['three/d', 'two/c']);
    expect(await select({ name: 'gtw/apps/eg' })).toEqual(['two/c']);
    expect(await select({ name: 'gateway/eg', namespace: 'other', namespaceGiven: true })).toEqual(['three/d']);
    await expect(select({ name: 'gateway/none' })).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('looks in one namespace where listing all is forbidden', async () => {
    const answer = (_method: string, path: string) =>
      path.includes('/namespaces/') ? undefined : { status: 403, body: '' };
    expect(await select({ name: 'gateway/eg', namespace: 'two' }, { answer })).toEqual(['two/c']);
  });

  it('needs a namespace', async () => {
    await expect(select({ namespace: '' })).rejects.toMatchObject({ kind: 'config' });
  });
});
