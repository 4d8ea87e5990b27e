import type { ListenerContext } from '../../gateway-api/contexts.ts';
import { keyOf } from '../../gateway-api/resource-index.ts';
import type { AttachmentIndex } from './attachment-index.ts';
import { gatewayScope, listenerSetScope, type Scope } from './scope-graph.ts';
import { composeTargets } from './select-targets.ts';
import type { Target, TargetingPolicy } from './target.ts';

/** The policy of a less specific scope that a route's policy merges with. */
export interface ParentPolicy<P> {
  readonly policy: P;
  readonly scope: Scope;
}

/** Finds the policy that a route's policy merges with on a listener (spec/policies.md 1.10.1). */
export type FindParentPolicy<P> = (listener: ListenerContext) => ParentPolicy<P> | undefined;

/**
 * Indexes the first policy of each Gateway, ListenerSet and listener; whether it can be translated does not matter. A listener of
 * a ListenerSet looks at itself, its ListenerSet, then the Gateway; a listener of a Gateway at itself, then the Gateway.
 */
export function indexParentPolicies<P extends TargetingPolicy>(
  policies: readonly P[],
  index: AttachmentIndex,
): FindParentPolicy<P> {
  const byScope = new Map<string, P>();
  const first = new Map<string, P>();
  const scope = { index: index.resources, references: index.references };
  for (const policy of policies) {
    const key = keyOf(policy);
    if (!first.has(key)) first.set(key, policy);
    for (const target of composeTargets(policy, index.candidates.listenerOwners, scope)) {
      const place = scopeOf(target, index);
      if (place && !byScope.has(place.key)) byScope.set(place.key, first.get(key) ?? policy);
    }
  }
  return ({ gateway, listenerSet, listener }) => {
    const scopes = listenerSet
      ? [listenerSetScope(listenerSet.listenerSet, listener.name), listenerSetScope(listenerSet.listenerSet)]
      : [gatewayScope(gateway.gateway, listener.name)];
    for (const place of [...scopes, gatewayScope(gateway.gateway)]) {
      const policy = byScope.get(place.key);
      if (policy) return { policy, scope: place };
    }
    return undefined;
  };
}

/** The scope of a target that exists; undefined for routes and for what is not there. */
function scopeOf(target: Target, index: AttachmentIndex): Scope | undefined {
  const key = `${target.namespace}/${target.name}`;
  const { sectionName } = target;
  if (target.kind === 'Gateway') {
    const gateway = index.gateways.get(key)?.gateway;
    return gateway && hasListener(gateway.spec.listeners, sectionName) ? gatewayScope(gateway, sectionName) : undefined;
  }
  if (target.kind !== 'ListenerSet') return undefined;
  const set = index.listenerSets.get(key)?.listenerSet;
  return set && hasListener(set.spec.listeners, sectionName) ? listenerSetScope(set, sectionName) : undefined;
}

function hasListener(listeners: readonly { readonly name: string }[] | undefined, name: string | undefined): boolean {
  return name === undefined || (listeners ?? []).some((listener) => listener.name === name);
}
