import { describe, expect, it } from 'vitest';
import { buildCluster } from '../../../../src/translate/xds/cluster/build-cluster.ts';
import { clusterScope } from '../xds-scopes.ts';
import { mergedPart } from './cluster-part.ts';

const dns = clusterScope({ endpointType: 'dns' });

describe('buildCluster', () => {
  it('asks the control plane for the endpoints of a static cluster', () => {
    expect(buildCluster(clusterScope(), {}, mergedPart(), undefined)).toEqual({
      name: 'c',
      commonLbConfig: {},
      ignoreHealthOnHostRemoval: true,
      type: 'EDS',
      edsClusterConfig: { serviceName: 'c', edsConfig: { ads: {}, resourceApiVersion: 'V3' } },
    });
  });

  it('holds the endpoints of a cluster that resolves names', () => {
    const made = buildCluster(dns, {}, mergedPart(), { clusterName: 'c' });
    expect(made.loadAssignment).toEqual({ clusterName: 'c' });
    expect(made).not.toHaveProperty('edsClusterConfig');
  });

  it('carries its statistics name, metadata and socket', () => {
    const identity = { statName: 'stats', metadata: { kind: 'Service', name: 's' }, transportSocket: { name: 'mine' } };
    expect(buildCluster(dns, identity, mergedPart(), undefined)).toMatchObject({
      altStatName: 'stats',
      metadata: { filterMetadata: { 'envoy-gateway': { resources: [{ kind: 'Service', name: 's' }] } } },
      transportSocket: { name: 'mine' },
    });
  });

  it('merges the fields of features into its own', () => {
    const cluster = { connectTimeout: '1s', commonLbConfig: { healthyPanicThreshold: {} }, type: 'STATIC' };
    expect(buildCluster(clusterScope(), {}, mergedPart({ cluster }), undefined)).toMatchObject({
      name: 'c',
      ...cluster,
      edsClusterConfig: {},
    });
  });

  it('adds fields of health checks to each of them, and makes none', () => {
    const healthCheck = { eventLogger: [] };
    const checks = (cluster: object) =>
      buildCluster(dns, {}, mergedPart({ cluster: cluster as never, healthCheck }), undefined).healthChecks;
    expect(checks({ healthChecks: [{ timeout: '1s' }, { timeout: '2s' }] })).toEqual([
      { timeout: '1s', eventLogger: [] },
      { timeout: '2s', eventLogger: [] },
    ]);
    expect(checks({})).toBeUndefined();
  });
});
