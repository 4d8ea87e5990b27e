import type { RouteScope } from '../../features/to-xds-hooks.ts';
import type { IPFamily } from '../../ir/api-types.ts';
import type { DestinationSetting, RouteDestination } from '../../ir/destination.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import { addCluster, type ClusterArguments } from '../cluster/add-cluster.ts';
import { endpointTypeOf } from '../cluster/endpoint-type.ts';
import type { XdsTranslation } from '../translation.ts';
import { needsClusterPerSetting } from './destination-clusters.ts';

/** Adds the clusters of an HTTP route, which is that of the scope or an equal one: its own, then those of further destinations (spec/xds-routes-clusters.md D.1). */
export function addRouteClusters(t: XdsTranslation, scope: RouteScope, route: HTTPRoute): void {
  if (route.destination) addOwnClusters(t, scope, route, route.destination);
  for (const { run } of t.hooks('routeDestinations')) {
    for (const destination of run(route)) {
      const added = addCluster(t, {
        name: destination.name,
        settings: destination.settings ?? [],
        endpointType: endpointTypeOf(destination.settings),
        metadata: destination.metadata,
        isRoute: true,
        countStats: true,
        source: destination,
      });
      if (!added.ok) t.table.report(`route ${route.name}: ${added.error}`, route);
    }
  }
}

function addOwnClusters(t: XdsTranslation, scope: RouteScope, route: HTTPRoute, destination: RouteDestination): void {
  const settings = destination.settings ?? [];
  const hasRefs = (destination.backendClusterRefs?.length ?? 0) > 0;
  if (settings.length === 0 && hasRefs) return;
  const add = (name: string, of: readonly DestinationSetting[], source: object): void => {
    const args: ClusterArguments = {
      name,
      settings: of,
      endpointType: endpointTypeOf(of),
      traffic: route.traffic,
      origin: { kind: 'httpRoute', listener: scope.listener, route: scope.route },
      routeHostname: route.hostname,
      ipFamily: commonIpFamily(of),
      metadata: destination.metadata,
      statName: destination.statName,
      isRoute: true,
      logHealthChecks: true,
      countStats: true,
      source,
      derivedFrom: scope,
    };
    const added = addCluster(t, args);
    if (!added.ok) t.table.report(`route ${route.name}: ${added.error}`, route);
  };
  if (!hasRefs && !needsClusterPerSetting(route)) add(destination.name, settings, destination);
  else for (const setting of settings) add(setting.name, [setting], setting);
}

/** The IP family of a cluster: dual when its settings need both (spec/xds-routes-clusters.md D.2). */
function commonIpFamily(settings: readonly DestinationSetting[] | undefined): IPFamily | undefined {
  const families = new Set((settings ?? []).map((setting) => setting.ipFamily).filter((f) => f !== undefined));
  if (families.has('DualStack') || families.size > 1) return 'DualStack';
  return [...families][0];
}
