import type { ResourceSet } from '../resources/resource-set.ts';
import { createContext } from './create-context.ts';
import { processBackends } from './gateway-api/backend/backend-status.ts';
import { finishBackendTLSPolicyStatus } from './gateway-api/backend/backend-tls-policy-status.ts';
import { acceptGateways } from './gateway-api/gateway/accept-gateways.ts';
import { processAddresses } from './gateway-api/gateway/addresses.ts';
import { processFilterOrder } from './gateway-api/gateway/filter-order.ts';
import { processGatewayTLS } from './gateway-api/gateway/gateway-tls.ts';
import { processGlobalResources } from './gateway-api/gateway/global-resources.ts';
import { initIR } from './gateway-api/gateway/init-ir.ts';
import { processListeners } from './gateway-api/listener/process-listeners.ts';
import { attachListenerSets } from './gateway-api/listener-set/attach-listener-sets.ts';
import { processListenerSetStatus } from './gateway-api/listener-set/listener-set-status.ts';
import { processRoutes } from './gateway-api/route/process-routes.ts';
import { reportRouteOverlap } from './gateway-api/route/route-overlap.ts';
import { sortRoutes } from './gateway-api/route/sort-routes.ts';
import type { TranslateOptions } from './options.ts';
import { indexPolicies } from './policies/backend-traffic-policy/index-policies.ts';
import { processBackendTrafficPolicies } from './policies/backend-traffic-policy/process.ts';
import { processClientTrafficPolicies } from './policies/client-traffic-policy/process.ts';
import { processEnvoyExtensionPolicies } from './policies/envoy-extension-policy/process.ts';
import { processEnvoyPatchPolicies } from './policies/envoy-patch-policy/process.ts';
import { processExtensionServerPolicies } from './policies/extension-server-policy/process.ts';
import { processSecurityPolicies } from './policies/security-policy/process.ts';
import { collectResult, type TranslateResult } from './result.ts';

/**
 * From resources to statuses, xDS IR and Infra IR. The order of the stages is the reference's (spec/gateway-api.md
 * section 2): later stages read what earlier ones wrote, and the order shows in conditions and lists.
 */
export function translate(resources: ResourceSet, options: TranslateOptions): TranslateResult {
  const context = createContext(resources, options);
  acceptGateways(context);
  initIR(context);
  indexPolicies(context);
  attachListenerSets(context);
  processGatewayTLS(context);
  processListeners(context);
  processListenerSetStatus(context);
  processEnvoyPatchPolicies(context);
  processAddresses(context);
  processBackends(context);
  processRoutes(context);
  processClientTrafficPolicies(context);
  processBackendTrafficPolicies(context);
  // After BackendTrafficPolicy: a CONNECT upgrade changes which requests a route matches.
  reportRouteOverlap(context);
  processSecurityPolicies(context);
  processEnvoyExtensionPolicies(context);
  processExtensionServerPolicies(context);
  processGlobalResources(context);
  finishBackendTLSPolicyStatus(context);
  // Policies see routes in the order in which they were made; only the finished IR is sorted.
  sortRoutes(context);
  processFilterOrder(context);
  return collectResult(context);
}
