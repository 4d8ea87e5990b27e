import { isObject, type JsonObject, jsonEqual } from '../../core/json.ts';
import type { Finding } from '../schema/finding.ts';
import type { KindSchema } from '../schema/schema-table.ts';
import { evaluateRules, growRuleTree, type RuleTree } from './evaluate-rules.ts';
import { listenerRules } from './fragments/listeners.ts';
import { backendRules } from './kinds/backend.ts';
import { backendTLSPolicyRules } from './kinds/backend-tls-policy.ts';
import { backendTrafficPolicyRules } from './kinds/backend-traffic-policy.ts';
import { clientTrafficPolicyRules } from './kinds/client-traffic-policy.ts';
import { envoyExtensionPolicyRules } from './kinds/envoy-extension-policy.ts';
import { envoyProxyRules } from './kinds/envoy-proxy.ts';
import { gatewayRules } from './kinds/gateway.ts';
import { grpcRouteRules } from './kinds/grpc-route.ts';
import { httpRouteRules } from './kinds/http-route.ts';
import { httpRouteFilterRules } from './kinds/http-route-filter.ts';
import { l4RouteAlphaRules, l4RouteRules, tlsRouteRules } from './kinds/l4-routes.ts';
import { securityPolicyRules } from './kinds/security-policy.ts';
import { xBackendRules, xBackendTrafficPolicyRules } from './kinds/x-kinds.ts';
import type { Rule } from './rule.ts';

/** The rules of each kind; ReferenceGrant and EnvoyPatchPolicy have none. */
const rulesByKind: Readonly<Record<string, readonly Rule[]>> = {
  Backend: backendRules,
  BackendTLSPolicy: backendTLSPolicyRules,
  BackendTrafficPolicy: backendTrafficPolicyRules,
  ClientTrafficPolicy: clientTrafficPolicyRules,
  EnvoyExtensionPolicy: envoyExtensionPolicyRules,
  EnvoyProxy: envoyProxyRules,
  Gateway: gatewayRules,
  GRPCRoute: grpcRouteRules,
  HTTPRoute: httpRouteRules,
  HTTPRouteFilter: httpRouteFilterRules,
  ListenerSet: listenerRules(88),
  SecurityPolicy: securityPolicyRules,
  TCPRoute: l4RouteRules,
  TLSRoute: tlsRouteRules,
  UDPRoute: l4RouteRules,
  XBackend: xBackendRules,
  XBackendTrafficPolicy: xBackendTrafficPolicyRules,
};

/** Versions whose rules are not those of the newest version; all of them are v1alpha2. */
const alphaRules: Readonly<Record<string, readonly Rule[]>> = {
  TCPRoute: l4RouteAlphaRules,
  TLSRoute: l4RouteAlphaRules,
  UDPRoute: l4RouteAlphaRules,
};

/** The rules of a version of a kind, one for each path where a rule is asked. */
export function rulesOf(kind: string, version: string): readonly Rule[] {
  return (version === 'v1alpha2' ? alphaRules[kind] : undefined) ?? rulesByKind[kind] ?? [];
}

const trees = new Map<string, RuleTree | undefined>();

/** The violated cross-field rules of an object whose structure was checked; kinds without rules give none. */
export function checkRules({ kind, version }: KindSchema, object: JsonObject): readonly Finding[] {
  const tree = treeOf(kind, version);
  return tree === undefined ? [] : evaluateRules(tree, object);
}

function treeOf(kind: string, version: string): RuleTree | undefined {
  const key = `${kind}/${version}`;
  if (!trees.has(key)) {
    const rules = rulesOf(kind, version);
    trees.set(key, rules.length === 0 ? undefined : growRuleTree(rules));
  }
  return trees.get(key);
}

/** Kinds whose spec.controllerName may not change. */
const fixedControllerName = new Set(['GatewayClass', 'XMesh']);

/** The violated rules that compare an object with the one it replaces; they are asked on updates alone. */
export function checkTransition({ kind }: KindSchema, before: JsonObject, after: JsonObject): readonly Finding[] {
  if (!fixedControllerName.has(kind) || !isObject(before.spec) || !isObject(after.spec)) return [];
  if (jsonEqual(before.spec.controllerName, after.spec.controllerName)) return [];
  return [
    { type: 'Invalid', path: ['spec', 'controllerName'], message: 'may not change once the object exists', rule: 8 },
  ];
}
