import type { EnvoyResources } from '../../envoy/static-config.ts';
import type { RefusableResource, Refusal } from './refusal.ts';
import { refusedEndpoints } from './refused-endpoints.ts';
import { refusedFilterChains } from './refused-filter-chains.ts';
import { refusedNames } from './refused-names.ts';
import { refusedValues } from './refused-values.ts';
import { refusedVirtualHosts } from './refused-virtual-hosts.ts';

/**
 * What Envoy refuses about its configuration, as far as that shows without running one: values that it cannot read (expressions, formats,
 * names of TLS settings, keys) and shapes that it does not take (names and domains twice, filter chains that cannot be told apart, addresses
 * that are none). Nothing is reported that some Envoy 1.40 would take.
 */
export function findRefusals({ listeners, routes, clusters, endpoints }: EnvoyResources): readonly Refusal[] {
  const resources: readonly RefusableResource[] = [
    ...clusters.map((message) => ({ kind: 'cluster' as const, name: String(message.name), message })),
    ...endpoints.map((message) => ({ kind: 'load assignment' as const, name: String(message.clusterName), message })),
    ...listeners.map((message) => ({ kind: 'listener' as const, name: String(message.name), message })),
    ...routes.map((message) => ({ kind: 'route configuration' as const, name: String(message.name), message })),
  ];
  return [
    ...refusedNames(resources),
    ...refusedEndpoints(clusters, endpoints),
    ...listeners.flatMap(refusedFilterChains),
    ...routes.flatMap(refusedVirtualHosts),
    ...resources.flatMap(refusedValues),
  ];
}
