import { describe, expect, it } from 'vitest';
import type { DestinationSetting } from '../../../../src/translate/ir/destination.ts';
import type { HTTPRoute } from '../../../../src/translate/ir/route.ts';
import type { Xds } from '../../../../src/translate/ir/xds.ts';
import { httpListener, httpRoute, run } from '../xds-scopes.ts';

const endpoints = [{ host: '10.1.0.1', port: 80 }];
const setting = (name: string, fields: Partial<DestinationSetting> = {}) => ({ name, weight: 1, endpoints, ...fields });

/** The action of a route and the names of all clusters. */
const forward = (destination: HTTPRoute['destination'], fields: Partial<HTTPRoute> = {}, xds: Xds = {}) => {
  const out = run({ ...xds, http: [httpListener({ routes: [httpRoute({ ...fields, destination })] })] });
  const host = out.routes[0]?.virtualHosts as readonly { routes: { route: object }[] }[];
  return { action: host[0]?.routes[0]?.route, clusters: out.clusters.map((c) => c.name) };
};

describe('one cluster', () => {
  it('holds settings that are alike', () => {
    const out = forward({ name: 'd', settings: [setting('a'), setting('b')] });
    expect(out).toMatchObject({ action: { cluster: 'd' }, clusters: ['d'] });
  });

  it('is a merged backend when there is only one', () => {
    const backendClusters = [{ name: 'shared', setting: setting('s') }];
    const out = forward({ name: 'd', backendClusterRefs: [{ name: 'shared', weight: 1 }] }, {}, { backendClusters });
    expect(out).toMatchObject({ action: { cluster: 'shared' }, clusters: ['shared'] });
  });
});

describe('a cluster for each setting', () => {
  it.each([
    ['a backend has filters', [setting('a', { filters: {} }), setting('b')]],
    ['addresses and names mix', [setting('a', { addressType: 'IP' }), setting('b', { addressType: 'FQDN' })]],
    ['HTTP/1 and HTTP/2 are forced', [setting('a', { forceHTTP1Upstream: true }), setting('b', { protocol: 'GRPC' })]],
    ['one prefers its zone', [setting('a', { preferLocal: {} }), setting('b')]],
    [
      'only some take the server name from the endpoint',
      [setting('a', { tls: { alpnProtocols: null, autoSNIFromEndpointHostname: true } }), setting('b')],
    ],
  ] as const)('when %s', (_why, settings) => {
    const out = forward({ name: 'd', settings });
    expect(out.clusters).toEqual(['a', 'b']);
    expect(out.action).toMatchObject({
      weightedClusters: {
        clusters: [
          { name: 'a', weight: 1 },
          { name: 'b', weight: 1 },
        ],
      },
      clusterNotFoundResponseCode: 'INTERNAL_SERVER_ERROR',
    });
  });

  it('keeps the share of a broken backend', () => {
    const out = forward({
      name: 'd',
      settings: [setting('a', { invalid: true, endpoints: [] }), setting('b', { weight: 3 })],
    });
    expect(out.action).toMatchObject({
      weightedClusters: {
        clusters: [
          { name: 'invalid-backend-cluster', weight: 1 },
          { name: 'b', weight: 3 },
        ],
      },
      clusterNotFoundResponseCode: 'INTERNAL_SERVER_ERROR',
    });
  });

  it('answers 503 for a backend without endpoints', () => {
    const out = forward({ name: 'd', settings: [setting('a', { endpoints: [] }), setting('b')] });
    expect(out.action).not.toHaveProperty('clusterNotFoundResponseCode');
  });

  it('hashes by weight where the route hashes', () => {
    const traffic = { loadBalancer: { consistentHash: { sourceIP: true } } };
    const out = forward({ name: 'd', settings: [setting('a', { filters: {} })] }, { traffic });
    expect(out.action).toMatchObject({ weightedClusters: { useHashPolicy: true } });
  });
});

it('adds clusters of mirrors after those of the route', () => {
  const mirrors = [{ destination: { name: 'copy', settings: [setting('copy/0')] } }];
  expect(forward({ name: 'd', settings: [setting('a')] }, { mirrors }).clusters).toEqual(['d', 'copy']);
});
