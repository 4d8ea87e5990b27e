import type { KubernetesObject } from '../../../core/resource-ref.ts';
import type { ParentContext, RouteContext } from '../../gateway-api/contexts.ts';
import { keyOf } from '../../gateway-api/resource-index.ts';

/** Where a policy applies: `whole` is the Gateway or ListenerSet of a listener scope. */
export interface Scope {
  readonly kind: 'Gateway' | 'GatewayListener' | 'ListenerSet' | 'ListenerSetListener' | 'Route';
  readonly key: string;
  readonly whole?: Scope;
}

/** Scope of a Gateway, or of one of its listeners. */
export function gatewayScope(gateway: KubernetesObject, sectionName?: string): Scope {
  const whole: Scope = { kind: 'Gateway', key: `gateway:${keyOf(gateway)}` };
  return sectionName === undefined ? whole : { kind: 'GatewayListener', key: `${whole.key}:${sectionName}`, whole };
}

/** Scope of a ListenerSet, or of one of its listeners. */
export function listenerSetScope(listenerSet: KubernetesObject, sectionName?: string): Scope {
  const whole: Scope = { kind: 'ListenerSet', key: `listenerset:${keyOf(listenerSet)}` };
  return sectionName === undefined ? whole : { kind: 'ListenerSetListener', key: `${whole.key}:${sectionName}`, whole };
}

/** Scope of a route with all its rules. */
export function routeScope({ kind, route }: RouteContext): Scope {
  return { kind: 'Route', key: `route:${kind}:${keyOf(route)}` };
}

/** Scope that a route's parentRef names. */
export function parentScope({ parentRef, gateway, listenerSet }: ParentContext): Scope {
  return listenerSet
    ? listenerSetScope(listenerSet.listenerSet, parentRef.sectionName)
    : gatewayScope(gateway.gateway, parentRef.sectionName);
}

/**
 * Which more specific scopes override or merge with a scope, for the conditions Overridden and Merged of its policy
 * (spec/policies.md 1.9). One graph for overrides and one for merges in each stage of a policy kind.
 */
export interface ScopeGraph {
  /** Notes that a policy at `child` takes precedence over policies at `parent`. */
  readonly add: (parent: Scope, child: Scope) => void;
  /** Files a ListenerSet under its Gateway, so that the Gateway sees what happens below it. */
  readonly contain: (gateway: Scope, listenerSet: Scope) => void;
  /** The direct children of a scope. */
  readonly children: (scope: Scope) => ReadonlySet<string>;
  /** Every scope that overrides something of this one, at any depth. */
  readonly descendants: (scope: Scope) => ReadonlySet<string>;
}

/** An empty graph. */
export function createScopeGraph(): ScopeGraph {
  const edges = new Map<string, Set<string>>();
  const routeEdges = new Map<string, Set<string>>();
  const contained = new Map<string, Set<string>>();
  const childrenOf = (key: string): ReadonlySet<string> => edges.get(key) ?? noKeys;
  const below = (key: string, depth: number): string[] =>
    [...(contained.get(key) ?? [])].flatMap((inner) => [
      ...childrenOf(inner),
      ...(depth > 1 ? below(inner, depth - 1) : []),
    ]);
  return {
    add: (parent, child) => {
      put(edges, parent.key, child.key);
      if (child.kind === 'Route') put(routeEdges, parent.key, child.key);
      if (parent.whole) put(contained, parent.whole.key, parent.key);
    },
    contain: (gateway, listenerSet) => put(contained, gateway.key, listenerSet.key),
    children: (scope) => childrenOf(scope.key),
    descendants: (scope) => {
      const all = new Set(childrenOf(scope.key));
      switch (scope.kind) {
        case 'Gateway':
          for (const key of below(scope.key, 2)) all.add(key);
          return all;
        case 'ListenerSet':
          for (const key of below(scope.key, 1)) all.add(key);
          return all;
        case 'GatewayListener':
        case 'ListenerSetListener':
          for (const key of routeEdges.get(scope.whole?.key ?? '') ?? noKeys) all.add(key);
          return all;
        case 'Route':
          return all;
      }
    },
  };
}

const noKeys: ReadonlySet<string> = new Set();

function put(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}
