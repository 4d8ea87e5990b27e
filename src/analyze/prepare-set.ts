import { defaultControllerName } from '../resources/default-controller-name.ts';
import { selectClass } from '../resources/load/build-set.ts';
import { assignClusterIPs } from '../resources/load/missing/assign-cluster-ips.ts';
import type { LoadProfile } from '../resources/load/profiles.ts';
import type { ResourceSet } from '../resources/resource-set.ts';

/** An address reserved for documentation: it stands in for cluster IPs that only an API server assigns. */
const placeholder = '192.0.2.1';

/**
 * The set as a cluster would have it: Services have an address, and Gateways whose class is not in the input belong to Envoy Gateway,
 * since repositories with routes rarely hold the class. The Gateways' most frequent class is assumed.
 */
export function prepareSet(set: ResourceSet, profile: LoadProfile): ResourceSet {
  const addressed = assignClusterIPs(set, placeholder).set;
  if (addressed.gatewayClass) return addressed;
  const name = mostFrequent(addressed.gateways.map(({ spec }) => spec.gatewayClassName));
  const known = addressed.gatewayClasses.some(({ metadata }) => metadata.name === name);
  if (name === undefined || known) return addressed;
  const assumed = {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'GatewayClass',
    metadata: { name },
    spec: { controllerName: addressed.envoyGateway?.gateway?.controllerName ?? defaultControllerName },
  } as const;
  return selectClass({ ...addressed, gatewayClasses: [...addressed.gatewayClasses, assumed] }, profile, name);
}

function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
