import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { localBootstrap } from '../../src/run/local-bootstrap.ts';

const options = { nodeId: 'egctl-1-1', gateway: 'default/eg', xdsHost: '127.0.0.1', xdsPort: 18000, adminPort: 19000 };
const clustersOf = (bootstrap: JsonObject) =>
  (bootstrap.staticResources as { clusters: readonly (JsonObject & { name: string })[] }).clusters;

describe('the bootstrap of a local Envoy', () => {
  it('has its own node and admin port', () => {
    expect(localBootstrap(options)).toMatchObject({
      node: { id: 'egctl-1-1', cluster: 'default/eg' },
      admin: { address: { socketAddress: { address: '127.0.0.1', portValue: 19000 } } },
    });
    expect(localBootstrap(options).node).not.toHaveProperty('locality');
  });

  it('gets listeners and clusters over REST, and nothing over the aggregated stream', () => {
    const { dynamicResources } = localBootstrap(options) as { dynamicResources: JsonObject };
    expect(dynamicResources).toMatchObject({
      ldsConfig: { apiConfigSource: { apiType: 'REST', clusterNames: ['xds_cluster'] } },
      cdsConfig: { apiConfigSource: { apiType: 'REST', clusterNames: ['xds_cluster'] } },
    });
    expect(dynamicResources).not.toHaveProperty('adsConfig');
  });

  it('reaches the server that it is told, without TLS, and has no listener for Prometheus', () => {
    const bootstrap = localBootstrap(options);
    expect(clustersOf(bootstrap)).toHaveLength(1);
    expect(clustersOf(bootstrap)[0]).toMatchObject({ name: 'xds_cluster', type: 'STATIC' });
    expect(JSON.stringify(clustersOf(bootstrap)[0])).toContain('{"address":"127.0.0.1","portValue":18000}');
    expect(clustersOf(bootstrap)[0]).not.toHaveProperty('transportSocket');
    expect(bootstrap.staticResources).not.toHaveProperty('listeners');
  });

  it.each([
    ['::1', 'STATIC'],
    ['10.0.0.1', 'STATIC'],
    ['xds.example.com', 'STRICT_DNS'],
  ])('finds the server %s by %s', (xdsHost, type) => {
    expect(clustersOf(localBootstrap({ ...options, xdsHost }))[0]?.type).toBe(type);
  });

  it("applies the user's own, which cannot change where configuration comes from", () => {
    const value = `{stats_flush_interval: 7s, admin: {profile_path: /p}, dynamic_resources: {lds_config: {path: /x}},
static_resources: {clusters: [{name: mine, connect_timeout: 1s, type: STATIC}]}}`;
    const bootstrap = localBootstrap({ ...options, userBootstrap: { type: 'Merge', value } });
    expect(bootstrap).toMatchObject({ statsFlushInterval: '7s', admin: { profilePath: '/p' } });
    expect(bootstrap.dynamicResources).toEqual(localBootstrap(options).dynamicResources);
    expect(clustersOf(bootstrap).map(({ name }) => name)).toEqual(['mine', 'xds_cluster']);
  });

  it('is the default one when that of the user cannot be applied', () => {
    const userBootstrap = { type: 'Merge', value: 'no_such_field: 1' } as const;
    expect(localBootstrap({ ...options, userBootstrap })).toEqual(localBootstrap(options));
  });
});
