import { describe, expect, it } from 'vitest';
import { clusterRow } from '../../../../src/commands/experimental/translate/overview-cluster.ts';
import type { ClusterResource, EndpointResource } from '../../../../src/translate/xds/messages.ts';

const endpoint = (address: object) => ({ endpoint: { address } });
const socket = (address: string, portValue = 80) => endpoint({ socketAddress: { address, portValue } });
const assignment = (...lbEndpoints: readonly object[]) =>
  ({ clusterName: 'c', endpoints: [{ lbEndpoints }] }) as unknown as EndpointResource;

function row(cluster: object, assigned?: EndpointResource): readonly string[] {
  const endpoints = new Map(assigned ? [['c', assigned] as const] : []);
  return clusterRow({ name: 'c', ...cluster } as ClusterResource, endpoints);
}

describe('clusterRow', () => {
  it.each([
    [{ type: 'EDS' }, 'EDS'],
    [{}, 'STATIC'],
    [{ clusterType: { name: 'envoy.clusters.dynamic_forward_proxy' } }, 'dynamic_forward_proxy'],
    [{ clusterType: { name: 'envoy.cluster.dns' } }, 'dns'],
  ])('tells the type of %j', (cluster, type) => {
    expect(row(cluster)).toEqual(['c', type, 'none']);
  });

  it('takes the endpoints of EDS before those of the cluster itself', () => {
    const own = { loadAssignment: assignment(socket('10.0.0.9')) };
    expect(row(own)[2]).toBe('10.0.0.9:80');
    expect(row(own, assignment(socket('10.0.0.1')))[2]).toBe('10.0.0.1:80');
  });

  it.each([
    [[socket('fd00::1', 8080)], '[fd00::1]:8080'],
    [[endpoint({ pipe: { path: '/run/x.sock' } })], 'unix:///run/x.sock'],
    [[{}, endpoint({})], '?, ?'],
    [[1, 2, 3].map((n) => socket(`10.0.0.${n}`)), '10.0.0.1:80, 10.0.0.2:80, 10.0.0.3:80'],
    [[1, 2, 3, 4, 5].map((n) => socket(`10.0.0.${n}`)), '10.0.0.1:80, 10.0.0.2:80, 10.0.0.3:80 and 2 more'],
  ])('writes %j', (list, expected) => {
    expect(row({}, assignment(...list))[2]).toBe(expected);
  });
});
