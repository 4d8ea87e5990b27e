import { describe, expect, it } from 'vitest';
import type { BackendTrafficPolicySpec } from '../../../../src/resources/generated/types.ts';
import { unmergedPolicy } from '../../../../src/translate/policies/attachment/merge-policies.ts';
import { buildTraffic } from '../../../../src/translate/policies/backend-traffic-policy/build-traffic.ts';
import { applyToSharedClusters } from '../../../../src/translate/policies/backend-traffic-policy/cluster-traffic.ts';
import { backendPolicy, gateway } from '../fixtures.ts';
import { routedContext } from '../routed-context.ts';

const cluster = { name: 'service/default/backend/80/http', setting: { name: 'service/default/backend/80/http' } };

/** The shared clusters of a Gateway after its policy. */
function apply(spec: BackendTrafficPolicySpec, clusters: (typeof cluster)[] | undefined = [cluster]) {
  const policy = backendPolicy('p', spec);
  const context = routedContext({ gateways: [gateway('gw', 'http')] });
  const [gw] = context.gateways;
  const ir = context.xds.get('default/gw');
  if (!gw || !ir) throw new Error('a Gateway was given');
  if (clusters.length > 0) ir.backendClusters = clusters;
  applyToSharedClusters(context, gw, buildTraffic(context, gw, unmergedPolicy(policy)));
  const traffic = ir.backendClusters?.[0]?.traffic;
  return { clusters: ir.backendClusters, origins: traffic && context.provenance.originsOf(traffic), policy };
}

describe('applyToSharedClusters', () => {
  it('gives every cluster the part of the policy that is not about single requests', () => {
    const { clusters, origins, policy } = apply(
      {
        retry: {},
        timeout: {
          http: { requestTimeout: '1s', streamIdleTimeout: '2s', maxConnectionDuration: '3s' },
          tcp: { connectTimeout: '4s' },
        },
        connection: {},
        useClientProtocol: true,
      },
      [cluster, { ...cluster, name: 'other' }],
    );
    const given = {
      traffic: {
        timeout: { http: { maxConnectionDuration: '3s' }, tcp: { connectTimeout: '4s' } },
        backendConnection: {},
      },
      useClientProtocol: true,
    };
    expect(clusters).toEqual([
      { ...cluster, ...given },
      { ...cluster, name: 'other', ...given },
    ]);
    expect(origins).toEqual([{ object: policy, path: ['spec'] }]);
  });

  it('gives empty traffic for a policy without such a part', () => {
    expect(apply({ retry: {} }).clusters).toEqual([{ ...cluster, traffic: {} }]);
  });

  it('makes no clusters where there are none', () => {
    expect(apply({ connection: {} }, []).clusters).toBeUndefined();
  });
});
