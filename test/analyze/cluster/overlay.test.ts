import { describe, expect, it } from 'vitest';
import { clusterOrigin, overlay } from '../../../src/analyze/cluster/overlay.ts';
import { loadTexts } from '../../../src/resources/load/load.ts';
import { profiles } from '../../../src/resources/load/profiles.ts';

const service = (name: string, port: number | string) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace: 'shop' },
  spec: { ports: [{ port }] },
});
const route = (pathType: string) => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: { name: 'a', namespace: 'shop' },
  spec: { rules: [{ matches: [{ path: { type: pathType, value: '/' } }] }] },
});

async function laid(cluster: readonly object[], files: readonly object[]) {
  const text = files.map((object) => JSON.stringify(object)).join('\n---\n');
  const loaded = await loadTexts([{ name: 'in.yaml', text }], { profile: profiles.controller });
  return overlay(
    cluster.map((object) => ({ object: object as never, origin: clusterOrigin })),
    loaded,
  );
}

describe('overlay', () => {
  it('replaces objects of the cluster by those of the files, and adds new ones', async () => {
    const objects = await laid([service('a', 1), service('b', 2)], [service('b', 3), service('c', 4)]);
    expect(objects.map(({ object }) => object)).toMatchObject([service('a', 1), service('b', 3), service('c', 4)]);
  });

  it('keeps where each object is from: the text of a file, or the cluster', async () => {
    const objects = await laid([service('a', 1)], [service('b', 2)]);
    expect(objects).toMatchObject([{ origin: 'cluster' }, { text: { source: { name: 'in.yaml' } }, at: [] }]);
  });

  it('keeps the object of the cluster where the resource checks refuse that of the file', async () => {
    const objects = await laid([route('Exact')], [route('Exactly')]);
    expect(objects).toEqual([{ object: route('Exact'), origin: 'cluster' }]);
  });
});
