import type {
  Backend,
  BackendSpec,
  BackendTLSPolicy,
  BackendTLSPolicySpec,
  GRPCRoute,
  GRPCRouteRule,
  HTTPRoute,
  HTTPRouteFilter,
  HTTPRouteFilterSpec,
  HTTPRouteRule,
  L4RouteRule,
  ReferenceGrant,
  TCPRoute,
  TLSRoute,
  UDPRoute,
} from '../../../src/resources/generated/types.ts';
import type { EndpointSlice } from '../../../src/resources/kinds/endpoint-slice.ts';
import type { Secret } from '../../../src/resources/kinds/secret.ts';
import type { Service, ServiceSpec } from '../../../src/resources/kinds/service.ts';
import type { ResourceSet } from '../../../src/resources/resource-set.ts';
import { processBackends } from '../../../src/translate/gateway-api/backend/backend-status.ts';
import type { TranslateContext } from '../../../src/translate/gateway-api/contexts.ts';
import { processRoutes } from '../../../src/translate/gateway-api/route/process-routes.ts';
import type { HTTPRoute as HTTPRouteIR } from '../../../src/translate/ir/route.ts';
import type { TranslateOptions } from '../../../src/translate/options.ts';
import { brief, contextOf, gateway, listener } from './context-of.ts';

const gatewayApi = 'gateway.networking.k8s.io/v1';
const envoyGateway = 'gateway.envoyproxy.io/v1alpha1';

/** A Gateway `infra/gw` with one HTTP listener `http` on port 80 that is open to all namespaces. */
export const openGateway = gateway('gw', {
  listeners: [listener('http', { allowedRoutes: { namespaces: { from: 'All' } } })],
});

/** What most routes need: the open Gateway, namespaces `infra`, `app` and `shop`, and Service `app/web` with two endpoints. */
export const surroundings: Partial<ResourceSet> = {
  gateways: [openGateway],
  namespaces: ['infra', 'app', 'shop'].map((name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } })),
  services: [service('web')],
  endpointSlices: [endpointSlice('web')],
};

/** A translation that ran up to the routes. */
export function routesOf(resources: Partial<ResourceSet>, options: Partial<TranslateOptions> = {}): TranslateContext {
  const context = contextOf({ ...surroundings, ...resources }, options);
  processBackends(context);
  processRoutes(context);
  return context;
}

/** An HTTPRoute in namespace `app` that is attached to the open Gateway. */
export function httpRoute(name: string, rules: HTTPRouteRule[], spec: Partial<HTTPRoute['spec']> = {}): HTTPRoute {
  return {
    apiVersion: gatewayApi,
    kind: 'HTTPRoute',
    metadata: { name, namespace: 'app' },
    spec: { ...attached, rules, ...spec },
  };
}

/** A GRPCRoute in namespace `app` that is attached to the open Gateway. */
export function grpcRoute(name: string, rules: GRPCRouteRule[]): GRPCRoute {
  return {
    apiVersion: gatewayApi,
    kind: 'GRPCRoute',
    metadata: { name, namespace: 'app' },
    spec: { ...attached, rules },
  };
}

const attached = { parentRefs: [{ name: 'gw', namespace: 'infra' }] };

/** A TLSRoute in namespace `app`. */
export function tlsRoute(name: string, hostnames: string[], rules: L4RouteRule[]): TLSRoute {
  return {
    apiVersion: gatewayApi,
    kind: 'TLSRoute',
    metadata: { name, namespace: 'app' },
    spec: { ...attached, hostnames, rules },
  };
}

/** A TCPRoute in namespace `app`. */
export function tcpRoute(name: string, rules: L4RouteRule[]): TCPRoute {
  return {
    apiVersion: gatewayApi,
    kind: 'TCPRoute',
    metadata: { name, namespace: 'app' },
    spec: { ...attached, rules },
  };
}

/** A UDPRoute in namespace `app`. */
export function udpRoute(name: string, rules: L4RouteRule[]): UDPRoute {
  return {
    apiVersion: gatewayApi,
    kind: 'UDPRoute',
    metadata: { name, namespace: 'app' },
    spec: { ...attached, rules },
  };
}

/** A Service in namespace `app` (unless told otherwise) with TCP port 80 `http` and UDP port 53 `dns`. */
export function service(
  name: string,
  spec: Partial<ServiceSpec> = {},
  metadata: Partial<Service['metadata']> = {},
): Service {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace: 'app', ...metadata },
    spec: {
      clusterIP: '10.0.0.1',
      ports: [
        { name: 'http', port: 80 },
        { name: 'dns', port: 53, protocol: 'UDP' },
      ],
      ...spec,
    },
  };
}

/** The endpoints 10.1.0.1 and 10.1.0.2 of a Service, port 8080 for `http` and 5353 for `dns`. */
export function endpointSlice(owner: string, rest: Partial<EndpointSlice> = {}, namespace = 'app'): EndpointSlice {
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name: `${owner}-1`, namespace, labels: { 'kubernetes.io/service-name': owner } },
    addressType: 'IPv4',
    ports: [
      { name: 'http', port: 8080, protocol: 'TCP' },
      { name: 'dns', port: 5353, protocol: 'UDP' },
    ],
    endpoints: [{ addresses: ['10.1.0.1'] }, { addresses: ['10.1.0.2'] }],
    ...rest,
  };
}

/** A Backend in namespace `app`. */
export function backend(name: string, spec: BackendSpec): Backend {
  return { apiVersion: envoyGateway, kind: 'Backend', metadata: { name, namespace: 'app' }, spec };
}

/** A reference to a Backend. */
export function backendRef(name: string) {
  return { group: 'gateway.envoyproxy.io', kind: 'Backend', name } as const;
}

/** An HTTPRouteFilter in namespace `app`. */
export function routeFilter(name: string, spec: HTTPRouteFilterSpec): HTTPRouteFilter {
  return { apiVersion: envoyGateway, kind: 'HTTPRouteFilter', metadata: { name, namespace: 'app' }, spec };
}

/** A BackendTLSPolicy in namespace `app`. */
export function tlsPolicy(name: string, spec: BackendTLSPolicySpec): BackendTLSPolicy {
  return { apiVersion: gatewayApi, kind: 'BackendTLSPolicy', metadata: { name, namespace: 'app' }, spec };
}

/** A grant in a namespace. */
export function grant(namespace: string, spec: ReferenceGrant['spec']): ReferenceGrant {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1beta1',
    kind: 'ReferenceGrant',
    metadata: { name: 'grant', namespace },
    spec,
  };
}

/** A Secret with text values. */
export function secret(name: string, data: Record<string, string>, rest: Partial<Secret> = {}): Secret {
  const encoded = Object.entries(data).map(([key, value]) => [key, Buffer.from(value).toString('base64')]);
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name, namespace: 'app' },
    data: Object.fromEntries(encoded),
    ...rest,
  };
}

/** The IR routes of all HTTP listeners. */
export function irRoutes(context: TranslateContext): readonly HTTPRouteIR[] {
  return [...context.xds.values()].flatMap(({ http }) => http.flatMap((l) => l.routes));
}

/** The only IR route; fails the test when there are none or several. */
export function onlyRoute(context: TranslateContext): HTTPRouteIR {
  const [route, ...more] = irRoutes(context);
  if (!route || more.length > 0) throw new Error(`one route expected, got ${irRoutes(context).length}`);
  return route;
}

/** Brief conditions of every parent of every route, by route name. */
export function routeConditions(context: TranslateContext): Record<string, string[][]> {
  return Object.fromEntries(
    context.routes.map(({ route, parents }) => [route.metadata.name, parents.map((p) => brief(p.conditions))]),
  );
}
