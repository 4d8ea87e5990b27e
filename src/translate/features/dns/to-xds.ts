import { toProtoDuration } from '../../../core/duration.ts';
import { ok } from '../../../core/result.ts';
import { dnsCacheConfig, dnsLookupFamily } from '../../xds/cluster/dns-cache.ts';
import { any, type Message, withoutDefaults } from '../../xds/messages.ts';
import type { ClusterScope, ToXdsHooks } from '../to-xds-hooks.ts';

/** How the names of endpoints are resolved: once for a cluster of names, per request for a dynamic one (spec/xds-routes-clusters.md D.4, D.9). */
export const toXds: ToXdsHooks = {
  cluster: (scope) => {
    const family = dnsLookupFamily(scope.traffic.dns, scope.ipFamily);
    const clusterType = clusterTypeOf(scope, family);
    return ok({
      cluster: {
        ...withoutDefaults({ dnsLookupFamily: family === 'AUTO' ? undefined : family }),
        ...(clusterType ? { clusterType } : {}),
      },
    });
  },
};

function clusterTypeOf(
  { endpointType, traffic: { dns }, ipFamily }: ClusterScope,
  family: string,
): Message | undefined {
  switch (endpointType) {
    case 'static':
      return undefined;
    case 'dynamic':
      return {
        name: 'envoy.clusters.dynamic_forward_proxy',
        typedConfig: any('envoy.extensions.clusters.dynamic_forward_proxy.v3.ClusterConfig', {
          dnsCacheConfig: dnsCacheConfig(dns, ipFamily),
        }),
      };
    case 'dns':
      return {
        name: 'envoy.cluster.dns',
        typedConfig: any('envoy.extensions.clusters.dns.v3.DnsCluster', {
          dnsRefreshRate: toProtoDuration(dns?.dnsRefreshRate) ?? '30s',
          ...withoutDefaults({ respectDnsTtl: dns?.respectDnsTtl ?? true }),
          dnsLookupFamily: family,
        }),
      };
  }
}
