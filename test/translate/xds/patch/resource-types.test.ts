import { expect, it } from 'vitest';
import { patchableType, patchableTypeUrls } from '../../../../src/translate/xds/patch/resource-types.ts';
import { messageSchema } from '../../../../src/translate/xds/proto/envoy-schema.ts';

it('knows the five kinds of resources, each with its own list and a message of the API', () => {
  const types = patchableTypeUrls.map(patchableType);
  expect(types.map((type) => type?.list)).toEqual(['listeners', 'routes', 'clusters', 'endpoints', 'secrets']);
  expect(types.filter((type) => !messageSchema(type?.message ?? ''))).toEqual([]);
});

it('takes load assignments by the name of their cluster', () => {
  const nameOf = (type: string, resource: object) =>
    patchableType(`type.googleapis.com/envoy.${type}`)?.nameOf(resource as never);
  expect(nameOf('config.endpoint.v3.ClusterLoadAssignment', { clusterName: 'c', name: 'x' })).toBe('c');
  expect(nameOf('config.cluster.v3.Cluster', { name: 'c' })).toBe('c');
  expect(nameOf('config.cluster.v3.Cluster', {})).toBe('');
});

it.each(['envoy.config.cluster.v3.Cluster', 'type.googleapis.com/envoy.config.core.v3.Address', ''])(
  'cannot patch %j',
  (typeUrl) => {
    expect(patchableType(typeUrl)).toBeUndefined();
  },
);
