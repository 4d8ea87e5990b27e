import type { BackendTrafficPolicy } from '../../../resources/generated/types.ts';
import type { ListenerContext, TranslateContext } from '../../gateway-api/contexts.ts';
import { attachPolicies } from '../attachment/attach-policies.ts';
import { type IRRouteIndex, indexIRRoutes, replaceRoutes } from '../attachment/ir-route-index.ts';
import type { ListenerApplication, RouteApplication, RoutePolicyKind } from '../attachment/route-policy-kind.ts';
import { applyUDPTraffic, withTCPTraffic, withTraffic } from './apply-traffic.ts';
import { type BuiltTraffic, buildTraffic } from './build-traffic.ts';
import { applyToSharedClusters } from './cluster-traffic.ts';
import { backendTrafficMergeRules } from './merge-rules.ts';

/** Applies BackendTrafficPolicies and writes their statuses (spec/policies.md section 3). */
export function processBackendTrafficPolicies(context: TranslateContext): void {
  const irRoutes = indexIRRoutes(context);
  const kind: RoutePolicyKind<BackendTrafficPolicy> = {
    merge: backendTrafficMergeRules,
    deprecatedFields,
    warnsFirst: { gateway: true, listenerSet: false },
    applyToRoute: (application) => applyToRoute(context, irRoutes, application),
    applyToListeners: (application) => applyToListeners(context, application),
  };
  context.policyResults.backendTrafficPolicies = attachPolicies(
    context,
    kind,
    context.resources.backendTrafficPolicies,
  );
}

function deprecatedFields({ spec }: BackendTrafficPolicy): readonly string[] {
  return [
    ...(spec.targetRef ? ['spec.targetRef'] : []),
    ...((spec.compression ?? []).length > 0 ? ['spec.compression'] : []),
  ];
}

function applyToRoute(
  context: TranslateContext,
  irRoutes: IRRouteIndex,
  application: RouteApplication<BackendTrafficPolicy>,
): BuiltTraffic['problems'] {
  const { effective, route, ruleName, attachments, onlyListener } = application;
  const gateway = attachments[0]?.parent.gateway;
  if (!gateway) return [];
  const built = buildTraffic(context, gateway, effective);
  const reaches = (listener: object): boolean =>
    !onlyListener || listener === onlyListener.http || listener === onlyListener.tcp || listener === onlyListener.udp;
  const { provenance } = context;
  for (const [listener, positions] of irRoutes.http(route)) {
    if (!reaches(listener)) continue;
    replaceRoutes(listener.routes, positions, provenance, (ir) =>
      ruleName === undefined || ir.metadata?.sectionName === ruleName ? withTraffic(ir, built, 'route') : undefined,
    );
  }
  for (const [listener, positions] of irRoutes.tcp(route)) {
    if (!reaches(listener)) continue;
    replaceRoutes(listener.routes, positions, provenance, (ir) =>
      ruleName === undefined || ir.destination?.metadata?.sectionName === ruleName
        ? withTCPTraffic(ir, built, 'route')
        : undefined,
    );
  }
  for (const listener of irRoutes.udp(route)) {
    if (!reaches(listener)) continue;
    if (ruleName === undefined || listener.route?.destination?.metadata?.sectionName === ruleName)
      applyUDPTraffic(listener, built, context);
  }
  return built.problems;
}

function applyToListeners(
  context: TranslateContext,
  { effective, gateway, listeners, wholeGateway }: ListenerApplication<BackendTrafficPolicy>,
): BuiltTraffic['problems'] {
  const built = buildTraffic(context, gateway, effective);
  for (const listener of listeners) applyToListener(context, listener, built);
  if (wholeGateway && built.problems.length === 0) applyToSharedClusters(context, gateway, built);
  return built.problems;
}

function applyToListener(context: TranslateContext, { http, tcp, udp }: ListenerContext, built: BuiltTraffic): void {
  const { provenance } = context;
  if (http)
    replaceRoutes(http.routes, http.routes.keys(), provenance, (route) => withTraffic(route, built, 'listener'));
  if (tcp)
    replaceRoutes(tcp.routes, tcp.routes.keys(), provenance, (route) => withTCPTraffic(route, built, 'listener'));
  if (udp) applyUDPTraffic(udp, built, context);
}
