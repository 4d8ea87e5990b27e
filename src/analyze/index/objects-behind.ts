import { type KubernetesObject, refOf } from '../../core/resource-ref.ts';
import type { Origin } from '../../translate/provenance.ts';
import type { AnalyzeInput } from '../check.ts';

/**
 * The objects whose fields a node of Envoy's configuration may hold: its origins, the routes and policies on them, and the EnvoyProxies.
 * Policies come first: they hold the settings, the objects that they are on hold the structure.
 */
export function objectsBehind(origins: readonly Origin[], { index, set }: AnalyzeInput): readonly KubernetesObject[] {
  const objects = new Set<KubernetesObject>(origins.map(({ object }) => object));
  for (const { object } of origins) {
    // What is on a listener as a whole comes from its routes too: filters with the settings of all of them.
    const { kind, namespace = '', name } = refOf(object);
    for (const { route } of index.parentUses.get(`${kind}/${namespace}/${name}`) ?? []) objects.add(route);
  }
  for (const object of [...objects]) {
    const { kind, namespace = '', name } = refOf(object);
    for (const { policy } of index.policiesByTarget.get(`${kind}/${namespace}/${name}`) ?? []) objects.add(policy);
  }
  if (set.envoyProxyForGatewayClass) objects.add(set.envoyProxyForGatewayClass);
  for (const proxy of set.envoyProxiesForGateways) objects.add(proxy);
  const isPolicy = ({ kind = '' }: KubernetesObject): boolean => kind.endsWith('Policy') || kind === 'EnvoyProxy';
  return [...objects].sort((a, b) => Number(isPolicy(b)) - Number(isPolicy(a)));
}
