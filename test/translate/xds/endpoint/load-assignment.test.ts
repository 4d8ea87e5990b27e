import { expect, it } from 'vitest';
import type { DestinationSetting } from '../../../../src/translate/ir/destination.ts';
import type { ClusterTrafficFeatures } from '../../../../src/translate/ir/slices.ts';
import { loadAssignment } from '../../../../src/translate/xds/endpoint/load-assignment.ts';
import { clusterScope } from '../xds-scopes.ts';

const parts = {
  cluster: {},
  healthCheck: {},
  commonHttpProtocolOptions: {},
  httpFilters: [],
  secrets: [],
  hashPolicy: [],
};
const zoned = [
  { host: '10.1.0.2', port: 80, zone: 'b' },
  { host: '10.1.0.1', port: 80, zone: 'a' },
  { host: '10.1.0.3', port: 80, zone: 'b' },
];
const localities = (setting: Partial<DestinationSetting>, traffic: ClusterTrafficFeatures = {}) =>
  loadAssignment(clusterScope({ settings: [{ name: 's', ...setting }], traffic }), parts).endpoints;

it('has a locality for each setting', () => {
  expect(localities({ weight: 5, priority: 1, endpoints: [] })).toEqual([
    { locality: { region: 's' }, loadBalancingWeight: 5, priority: 1 },
  ]);
});

it('has a locality for each zone where zones matter', () => {
  expect(localities({ endpoints: zoned, preferLocal: {} })).toMatchObject([
    { locality: { zone: 'a' }, lbEndpoints: [{}] },
    { locality: { zone: 'b' }, lbEndpoints: [{}, {}] },
  ]);
  expect(JSON.stringify(localities({ endpoints: zoned, preferLocal: {} }))).not.toMatch(
    /"loadBalancingWeight":1,"locality/,
  );
  const weightedZones = [{ zone: 'b', weight: 9 }];
  expect(localities({ endpoints: zoned }, { loadBalancer: { weightedZones } })).toMatchObject([
    { locality: { zone: 'a' }, loadBalancingWeight: 1 },
    { locality: { zone: 'b' }, loadBalancingWeight: 9 },
  ]);
});

it('tells sockets, draining and the endpoint to probe', () => {
  const endpoints = [
    { host: '', port: 0, path: '/run/app.sock' },
    { host: '10.1.0.1', port: 80, hostname: 'pod.test', draining: true },
  ];
  const scope = clusterScope({ settings: [{ name: 's', endpoints }] });
  const out = loadAssignment(scope, {
    ...parts,
    endpointHealthCheck: ({ hostname }) => (hostname ? { hostname } : undefined),
  });
  expect(out.endpoints).toMatchObject([
    {
      lbEndpoints: [
        { endpoint: { address: { pipe: { path: '/run/app.sock' } } } },
        { endpoint: { hostname: 'pod.test', healthCheckConfig: { hostname: 'pod.test' } }, healthStatus: 'DRAINING' },
      ],
    },
  ]);
});
