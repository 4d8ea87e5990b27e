import { fail, ok, type Result } from '../../../core/result.ts';
import type { UDPListener } from '../../ir/listener.ts';
import { addCluster } from '../cluster/add-cluster.ts';
import { addEmptyCluster } from '../cluster/empty-cluster.ts';
import { endpointTypeOf } from '../cluster/endpoint-type.ts';
import { any, type Message } from '../messages.ts';
import { emptyClusterName } from '../names.ts';
import type { XdsTranslation } from '../translation.ts';
import { addEnvoyListener } from './envoy-listener.ts';
import { networkProxyFields, proxyClusterName } from './network-proxy.ts';
import { udpRouteTraffic } from './tcp-route-traffic.ts';

/** Adds all UDP listeners with their clusters, in IR order (spec/xds.md B.10). */
export function addUdpListeners(t: XdsTranslation): void {
  for (const listener of t.scope.xds.udp ?? []) {
    const added = addUdpListener(t, listener);
    if (!added.ok) t.table.report(`listener ${listener.name}: ${added.error}`, listener);
  }
}

function addUdpListener(t: XdsTranslation, listener: UDPListener): Result<undefined, string> {
  const cluster = addUdpCluster(t, listener);
  if (!cluster.ok) return cluster;
  const { route } = listener;
  const fields = networkProxyFields(t, { transport: 'udp', listener, route });
  if (!fields.ok) return fields;
  const draft = addEnvoyListener(t, { transport: 'udp', listener });
  if (!draft.ok) return fail(draft.error);
  draft.value.sources.push(listener);
  draft.value.listenerFilters.push(udpProxy(fields.value, cluster.value));
  return ok(undefined);
}

/** The cluster comes before the listener, so that Envoy never has a listener without it. */
function addUdpCluster(t: XdsTranslation, { route }: UDPListener): Result<string, string> {
  const destination = route?.destination;
  if (!route || !destination) {
    addEmptyCluster(t);
    return ok(emptyClusterName);
  }
  if (destination.backendClusterRefs?.length && !destination.settings?.length) return ok(proxyClusterName(destination));
  const added = addCluster(t, {
    name: destination.name,
    settings: destination.settings ?? [],
    endpointType: endpointTypeOf(destination.settings),
    traffic: udpRouteTraffic(route),
    metadata: destination.metadata,
    isRoute: true,
    countStats: true,
    source: destination,
  });
  return added.ok ? ok(proxyClusterName(destination)) : added;
}

function udpProxy(fields: Message, cluster: string): Message {
  const route = any('envoy.extensions.filters.udp.udp_proxy.v3.Route', { cluster });
  return {
    name: 'envoy.filters.udp_listener.udp_proxy',
    typedConfig: any('envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig', {
      ...fields,
      statPrefix: 'service',
      matcher: { onNoMatch: { action: { name: 'route', typedConfig: route } } },
    }),
  };
}
