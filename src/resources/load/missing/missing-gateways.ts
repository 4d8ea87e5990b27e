import { defaultControllerName } from '../../default-controller-name.ts';
import type { Gateway, GatewayClass, GatewayListener, ParentReference } from '../../generated/types.ts';
import type { ResourceSet } from '../../resource-set.ts';

/** Class of invented Gateways when the input names none. */
const defaultClassName = 'eg';

/**
 * The Gateways that routes and ListenerSets name as parents and the set lacks, with a listener for each section or port that a route
 * asks for; ListenerSets are let in where one asks.
 */
export function missingGateways(set: ResourceSet): readonly Gateway[] {
  const known = new Set(set.gateways.map(({ metadata }) => `${metadata.namespace ?? ''}/${metadata.name ?? ''}`));
  const wanted = new Map<string, WantedGateway>();
  for (const { ref, kind, namespace } of [...routeParents(set), ...listenerSetParents(set)]) {
    const target = { namespace: ref.namespace ?? namespace, name: ref.name };
    const key = `${target.namespace}/${target.name}`;
    if (known.has(key)) continue;
    const entry = wanted.get(key) ?? { ...target, listeners: new Map(), letsSetsIn: false };
    wanted.set(key, entry);
    if (kind === 'ListenerSet') entry.letsSetsIn = true;
    else {
      const listener = listenerFor(ref, kind);
      if (!entry.listeners.has(listener.name)) entry.listeners.set(listener.name, listener);
    }
  }
  const gatewayClassName =
    set.gatewayClass?.metadata.name ?? set.gateways[0]?.spec.gatewayClassName ?? defaultClassName;
  return [...wanted.values()].map(({ namespace, name, listeners, letsSetsIn }) => ({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: { name, namespace },
    spec: {
      gatewayClassName,
      listeners: [...listeners.values()],
      ...(letsSetsIn && { allowedListeners: { namespaces: { from: 'All' } } }),
    },
  }));
}

interface WantedGateway {
  readonly namespace: string;
  readonly name: string;
  readonly listeners: Map<string, GatewayListener>;
  letsSetsIn: boolean;
}

/** The GatewayClasses that Gateways name and the set lacks; one of our own when there is neither class nor Gateway. */
export function missingClasses(set: ResourceSet): readonly GatewayClass[] {
  const known = new Set(set.gatewayClasses.map(({ metadata }) => metadata.name));
  const names = new Set(set.gateways.map(({ spec }) => spec.gatewayClassName).filter((name) => !known.has(name)));
  if (names.size === 0 && known.size === 0) names.add(defaultClassName);
  return [...names].map((name) => ({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'GatewayClass',
    metadata: { name },
    spec: { controllerName: set.envoyGateway?.gateway?.controllerName ?? defaultControllerName },
  }));
}

type RouteKind = 'HTTPRoute' | 'GRPCRoute' | 'TLSRoute' | 'TCPRoute' | 'UDPRoute';

/** A reference to a Gateway, with the kind and namespace of the object that it stands in. */
interface Parent<Kind> {
  readonly ref: ParentReference;
  readonly kind: Kind;
  readonly namespace: string;
}

function routeParents(set: ResourceSet): readonly Parent<RouteKind>[] {
  const routes = [...set.httpRoutes, ...set.grpcRoutes, ...set.tlsRoutes, ...set.tcpRoutes, ...set.udpRoutes];
  return routes.flatMap(({ kind, metadata, spec }) =>
    (spec.parentRefs ?? []).filter(isGateway).map((ref) => ({ ref, kind, namespace: metadata.namespace ?? '' })),
  );
}

function listenerSetParents(set: ResourceSet): readonly Parent<'ListenerSet'>[] {
  return set.listenerSets.flatMap(({ metadata, spec: { parentRef: ref } }) =>
    ref && isGateway(ref) ? [{ ref, kind: 'ListenerSet', namespace: metadata.namespace ?? '' }] : [],
  );
}

function isGateway({ group = gatewayGroup, kind = 'Gateway' }: ParentReference): boolean {
  return group === gatewayGroup && kind === 'Gateway';
}

const gatewayGroup = 'gateway.networking.k8s.io';

const protocols: Readonly<Record<RouteKind, { readonly protocol: string; readonly port: number }>> = {
  HTTPRoute: { protocol: 'HTTP', port: 80 },
  GRPCRoute: { protocol: 'HTTP', port: 80 },
  TLSRoute: { protocol: 'TLS', port: 443 },
  TCPRoute: { protocol: 'TCP', port: 9000 },
  UDPRoute: { protocol: 'UDP', port: 9000 },
};

function listenerFor(ref: ParentReference, kind: RouteKind): GatewayListener {
  const { protocol, port } = protocols[kind];
  const name =
    ref.sectionName ?? (ref.port === undefined ? protocol.toLowerCase() : `${protocol.toLowerCase()}-${ref.port}`);
  return {
    name,
    protocol,
    port: ref.port ?? port,
    allowedRoutes: { namespaces: { from: 'All' } },
    ...(protocol === 'TLS' && { tls: { mode: 'Passthrough' } }),
  };
}
