import type { FieldPath } from '../../core/diagnostic.ts';
import type { Gateway, GatewayListener, ListenerSet, ParentReference } from '../../resources/generated/types.ts';
import type { AnyRoute } from '../../translate/gateway-api/contexts.ts';
import { namedTargets, type TargetingPolicy } from '../../translate/policies/attachment/target.ts';
import type { AnalyzeInput } from '../check.ts';
import { lazy } from './lazy.ts';

/** A listener with its place. */
export interface PlacedListener {
  readonly parent: Gateway | ListenerSet;
  readonly listener: Pick<GatewayListener, 'name' | 'port' | 'protocol' | 'hostname'>;
  readonly path: FieldPath;
}

/** The listeners that a policy with named targets reaches: those of its Gateways and ListenerSets, and those of the parents of its routes. */
export function listenersOfPolicy(input: AnalyzeInput, policy: TargetingPolicy): readonly PlacedListener[] {
  return namedTargets(policy).flatMap((target) => {
    const key = `${target.namespace}/${target.name}`;
    const parent = parentOf(input, target.kind, key);
    if (parent) return listenersOf(parent, target.sectionName);
    const route = routesOf(input).get(`${target.kind}/${key}`);
    return route ? listenersOfRoute(input, route) : [];
  });
}

/** The listeners that the parentRefs of a route mean; hostnames and allowed namespaces are not looked at. */
export function listenersOfRoute(input: AnalyzeInput, route: AnyRoute): readonly PlacedListener[] {
  return (route.spec.parentRefs ?? []).flatMap((ref: ParentReference) => {
    const key = `${ref.namespace ?? route.metadata.namespace ?? ''}/${ref.name}`;
    const parent = parentOf(input, ref.kind ?? 'Gateway', key);
    if (!parent) return [];
    return listenersOf(parent, ref.sectionName).filter(({ listener }) => !ref.port || ref.port === listener.port);
  });
}

function parentOf({ index }: AnalyzeInput, kind: string, key: string): Gateway | ListenerSet | undefined {
  if (kind === 'Gateway') return index.gateways.get(key);
  return kind === 'ListenerSet' ? index.listenerSets.get(key) : undefined;
}

function listenersOf(parent: Gateway | ListenerSet, section: string | undefined): readonly PlacedListener[] {
  return (parent.spec.listeners ?? []).flatMap((listener, i) =>
    section === undefined || section === listener.name ? [{ parent, listener, path: ['spec', 'listeners', i] }] : [],
  );
}

const routeMaps = new WeakMap<object, () => ReadonlyMap<string, AnyRoute>>();

function routesOf({ index }: AnalyzeInput): ReadonlyMap<string, AnyRoute> {
  const known = routeMaps.get(index);
  if (known) return known();
  const byKey = lazy(
    () =>
      new Map(
        index.routes.map((route) => [`${route.kind}/${route.metadata.namespace ?? ''}/${route.metadata.name}`, route]),
      ),
  );
  routeMaps.set(index, byKey);
  return byKey();
}
