import type { BackendTrafficPolicy, ClientTrafficPolicy } from '../../../resources/generated/types.ts';
import type {
  GatewayContext,
  ListenerContext,
  ParentContext,
  PolicyIndex,
  RouteContext,
  TranslateContext,
} from '../../gateway-api/contexts.ts';
import { claimScopes, type ScopeClaims } from './scope-claims.ts';

/** Indexes the policy settings that routes and listeners need before policies are applied (spec/policies.md 1.16). */
export function indexPolicies(context: TranslateContext): void {
  const { resources } = context;
  const backend = claimScopes(context, resources.backendTrafficPolicies);
  const client = claimScopes(context, resources.clientTrafficPolicies);
  const index: PolicyIndex = {
    serviceRouting: (route, parent, ruleName) => usesServices(routingType(backend, route, parent, ruleName)),
    gatewayServiceRouting: ({ gateway }) => usesServices(backend.at('Gateway', gateway)?.spec.routingType),
    hasOwnClusterSettings: (route, ruleName, listener) =>
      routeDiverges(backend, route, ruleName) ?? (listenerDiverges(backend, listener) || splitsHTTP1(client, listener)),
    gatewayUsesConsistentHash: ({ gateway }: GatewayContext) =>
      backend.at('Gateway', gateway)?.spec.loadBalancer?.type === 'ConsistentHash',
  };
  context.policyIndex = index;
}

function usesServices(routingType: string | undefined): boolean | undefined {
  return routingType === undefined ? undefined : routingType === 'Service';
}

/**
 * The routing type for a rule. A policy on the rule or the route decides, even by leaving it open, unless it merges with the policies
 * above it; of those only policies with a value count.
 */
function routingType(
  claims: ScopeClaims<BackendTrafficPolicy>,
  { kind, route }: RouteContext,
  { parentRef, gateway, listenerSet }: ParentContext,
  ruleName: string | undefined,
): string | undefined {
  const own = (ruleName ? claims.at(kind, route, ruleName) : undefined) ?? claims.at(kind, route);
  if (own && (own.spec.routingType || !own.spec.mergeType)) return own.spec.routingType;
  const { sectionName } = parentRef;
  const above = listenerSet
    ? [
        sectionName === undefined ? undefined : claims.at('ListenerSet', listenerSet.listenerSet, sectionName),
        claims.at('ListenerSet', listenerSet.listenerSet),
      ]
    : [sectionName === undefined ? undefined : claims.at('Gateway', gateway.gateway, sectionName)];
  return [...above, claims.at('Gateway', gateway.gateway)].find((policy) => policy?.spec.routingType)?.spec.routingType;
}

/** Fields of a policy that configure clusters: routes with different values cannot share a cluster. */
const clusterFields = [
  'loadBalancer',
  'proxyProtocol',
  'healthCheck',
  'circuitBreaker',
  'timeout',
  'tcpKeepalive',
  'connection',
  'http2',
  'dns',
  'admissionControl',
  'useClientProtocol',
] as const;

function configuresClusters({ spec }: BackendTrafficPolicy): boolean {
  return clusterFields.some((field) => spec[field] !== undefined);
}

/** True when the policy of the rule or route needs clusters of its own; undefined when the scopes above it decide. */
function routeDiverges(
  claims: ScopeClaims<BackendTrafficPolicy>,
  { kind, route }: RouteContext,
  ruleName: string | undefined,
): true | undefined {
  const own = (ruleName ? claims.at(kind, route, ruleName) : undefined) ?? claims.at(kind, route);
  return own && (configuresClusters(own) || !own.spec.mergeType) ? true : undefined;
}

function listenerDiverges(claims: ScopeClaims<BackendTrafficPolicy>, listener: ListenerContext): boolean {
  const policy = listenerPolicy(claims, listener);
  return policy !== undefined && configuresClusters(policy);
}

/** HTTP/1 settings of clients reach the clusters too: the case of header names is kept end to end. */
function splitsHTTP1(claims: ScopeClaims<ClientTrafficPolicy>, listener: ListenerContext): boolean {
  return listenerPolicy(claims, listener)?.spec.http1 !== undefined;
}

/** The policy of a listener below Gateway level. */
function listenerPolicy<P extends BackendTrafficPolicy | ClientTrafficPolicy>(
  claims: ScopeClaims<P>,
  { gateway, listenerSet, listener }: ListenerContext,
): P | undefined {
  if (!listenerSet) return claims.at('Gateway', gateway.gateway, listener.name);
  return (
    claims.at('ListenerSet', listenerSet.listenerSet, listener.name) ??
    claims.at('ListenerSet', listenerSet.listenerSet)
  );
}
