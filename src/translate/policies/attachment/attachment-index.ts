import type {
  GatewayContext,
  ListenerContext,
  ListenerSetContext,
  RouteContext,
  TranslateContext,
} from '../../gateway-api/contexts.ts';
import { createReferenceResolver, type ReferenceResolver } from '../../gateway-api/reference/reference-resolver.ts';
import { keyOf, type ResourceIndex } from '../../gateway-api/resource-index.ts';
import type { Candidate } from './select-targets.ts';

/** What policies attach to, looked up by name. Built once for each stage, since stages before it add routes and listeners. */
export interface AttachmentIndex {
  readonly resources: ResourceIndex;
  readonly references: ReferenceResolver;
  /** Accepted Gateways by `<namespace>/<name>`. */
  readonly gateways: ReadonlyMap<string, GatewayContext>;
  readonly listenerSets: ReadonlyMap<string, ListenerSetContext>;
  /** Routes by `<kind>/<namespace>/<name>`. */
  readonly routes: ReadonlyMap<string, RouteContext>;
  /** Listeners of each ListenerSet that is attached. */
  readonly listenersOfSet: ReadonlyMap<ListenerSetContext, readonly ListenerContext[]>;
  /** What selectors pick from, in list order. */
  readonly candidates: {
    readonly routes: readonly Candidate[];
    readonly listenerSets: readonly Candidate[];
    readonly gateways: readonly Candidate[];
    /** Gateways, then ListenerSets: ClientTrafficPolicy selects among both at once. */
    readonly listenerOwners: readonly Candidate[];
  };
}

const group = 'gateway.networking.k8s.io';

/** Indexes the Gateways, ListenerSets and routes that this translation knows so far. */
export function indexAttachmentTargets(context: TranslateContext): AttachmentIndex {
  const gateways: Candidate[] = context.gateways.map(({ gateway }) => ({
    group,
    kind: 'Gateway',
    metadata: gateway.metadata,
  }));
  const listenerSets: Candidate[] = context.listenerSets.map(({ listenerSet }) => ({
    group,
    kind: 'ListenerSet',
    metadata: listenerSet.metadata,
  }));
  return {
    resources: context.index,
    references: createReferenceResolver(context),
    gateways: firstByKey(context.gateways, ({ gateway }) => keyOf(gateway)),
    listenerSets: firstByKey(context.listenerSets, ({ listenerSet }) => keyOf(listenerSet)),
    routes: firstByKey(context.routes, ({ kind, route }) => `${kind}/${keyOf(route)}`),
    listenersOfSet: groupByListenerSet(context.gateways),
    candidates: {
      routes: context.routes.map(({ kind, route }) => ({ group, kind, metadata: route.metadata })),
      listenerSets,
      gateways,
      listenerOwners: [...gateways, ...listenerSets],
    },
  };
}

/** The Gateway that a ListenerSet names as its parent, when that Gateway is accepted. */
export function parentGateway(index: AttachmentIndex, { listenerSet }: ListenerSetContext): GatewayContext | undefined {
  const { name, namespace = listenerSet.metadata.namespace ?? '' } = listenerSet.spec.parentRef;
  return index.gateways.get(`${namespace}/${name}`);
}

function firstByKey<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const item of items) if (!map.has(key(item))) map.set(key(item), item);
  return map;
}

function groupByListenerSet(gateways: readonly GatewayContext[]): ReadonlyMap<ListenerSetContext, ListenerContext[]> {
  const map = new Map<ListenerSetContext, ListenerContext[]>();
  for (const listener of gateways.flatMap((gateway) => gateway.listeners)) {
    if (!listener.listenerSet) continue;
    const list = map.get(listener.listenerSet);
    if (list) list.push(listener);
    else map.set(listener.listenerSet, [listener]);
  }
  return map;
}
