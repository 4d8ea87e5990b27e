import type { JsonObject } from '../../core/json.ts';
import type { KubernetesObject } from '../../core/resource-ref.ts';
import type { RouteKind, TranslateContext } from '../gateway-api/contexts.ts';
import { keyOf } from '../gateway-api/resource-index.ts';
import { echoListenerSetStatus } from './echo-listener-set.ts';
import { echoResource } from './echo-resource.ts';
import { echoDraft, echoGatewayStatus, echoRouteStatus } from './echo-status.ts';

/**
 * The resources of the input with their statuses, by the keys of `x translate --to gateway-api`, in its order. Which objects show
 * up is told in spec/gateway-api.md section 2; empty lists are left out.
 */
export function echoResources(context: TranslateContext): JsonObject {
  const { resources, policyResults: policies } = context;
  const withDraft = (object: KubernetesObject): JsonObject => echoWithDraft(context, object);
  const lists: Readonly<Record<string, readonly JsonObject[]>> = {
    gateways: echoGateways(context),
    listenerSets: context.listenerSets.map((set) => echoResource(set.listenerSet, echoListenerSetStatus(set) ?? null)),
    ...echoRoutes(context),
    envoyPatchPolicies: (policies.envoyPatchPolicies ?? resources.envoyPatchPolicies).map(withDraft),
    clientTrafficPolicies: (policies.clientTrafficPolicies ?? resources.clientTrafficPolicies).map(withDraft),
    backendTrafficPolicies: (policies.backendTrafficPolicies ?? resources.backendTrafficPolicies).map(withDraft),
    securityPolicies: (policies.securityPolicies ?? resources.securityPolicies).map(withDraft),
    backendTLSPolicies: resources.backendTLSPolicies.map(withDraft),
    envoyExtensionPolicies: (policies.envoyExtensionPolicies ?? resources.envoyExtensionPolicies).map(withDraft),
    extensionServerPolicies: context.extensionServerPolicies.map((policy) => policy as JsonObject),
    backends: resources.backends.map(withDraft),
  };
  const { gatewayClass, envoyProxyForGatewayClass } = resources;
  const envoyProxiesForGateways = envoyProxiesOfGateways(context).map(withDraft);
  return {
    ...(gatewayClass &&
      envoyProxyForGatewayClass && { envoyProxyForGatewayClass: withDraft(envoyProxyForGatewayClass) }),
    ...(envoyProxiesForGateways.length > 0 && { envoyProxiesForGateways }),
    ...(gatewayClass && { gatewayClass: withDraft(gatewayClass) }),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
  };
}

/** An object with the status that the stages wrote, or the one that it came with. */
export function echoWithDraft({ statuses }: TranslateContext, object: KubernetesObject): JsonObject {
  if (!statuses.touched(object)) return echoResource(object);
  const status = echoDraft(statuses.of(object));
  return echoResource(object, Object.keys(status).length > 0 ? status : null);
}

function echoGateways({ gateways, failedGateways }: TranslateContext): JsonObject[] {
  return [
    ...gateways.map((g) => echoResource(g.gateway, echoGatewayStatus(g, false) ?? null)),
    ...failedGateways.map((g) => echoResource(g.gateway, echoGatewayStatus(g, true) ?? null)),
  ];
}

/** The effective EnvoyProxies of Gateways that name one themselves, each once. */
function envoyProxiesOfGateways({ gateways, failedGateways }: TranslateContext): KubernetesObject[] {
  const found = new Map<string, KubernetesObject>();
  for (const { envoyProxy, ownEnvoyProxy } of [...gateways, ...failedGateways]) {
    if (envoyProxy && ownEnvoyProxy && !found.has(keyOf(envoyProxy))) found.set(keyOf(envoyProxy), envoyProxy);
  }
  return [...found.values()];
}

const routeKeys: Readonly<Record<RouteKind, string>> = {
  HTTPRoute: 'httpRoutes',
  GRPCRoute: 'grpcRoutes',
  TLSRoute: 'tlsRoutes',
  TCPRoute: 'tcpRoutes',
  UDPRoute: 'udpRoutes',
};

function echoRoutes({ routes, options }: TranslateContext): Record<string, JsonObject[]> {
  const lists: Record<string, JsonObject[]> = Object.fromEntries(Object.values(routeKeys).map((key) => [key, []]));
  for (const route of routes) {
    lists[routeKeys[route.kind]]?.push(echoResource(route.route, echoRouteStatus(route, options.controllerName)));
  }
  return lists;
}
