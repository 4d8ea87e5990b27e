import { ok } from '../../../core/result.ts';
import { withoutDefaults } from '../../xds/messages.ts';
import { undotted } from '../../xds/names.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';

/** Statistics of virtual hosts, endpoints and body sizes (spec/xds-telemetry-patches.md F.4). */
export const toXds: ToXdsHooks = {
  virtualHost: ({ xds, hostname }) => {
    if (!xds.metrics?.enableVirtualHostStats) return {};
    const headers = [{ name: ':authority', stringMatch: { prefix: hostname } }];
    return { virtualClusters: [{ name: undotted(hostname), headers }] };
  },
  cluster: ({ xds: { metrics }, countStats }) => {
    const trackClusterStats = withoutDefaults({
      perEndpointStats: metrics?.enablePerEndpointStats,
      requestResponseSizes: metrics?.enableRequestResponseSizesStats,
    });
    return ok(countStats && Object.keys(trackClusterStats).length > 0 ? { cluster: { trackClusterStats } } : {});
  },
};
