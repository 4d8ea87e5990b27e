import type { EnvoyExtensionPolicy } from '../../../resources/generated/types.ts';
import type { Problem } from '../../features/from-api-hooks.ts';
import type { GatewayContext, TranslateContext } from '../../gateway-api/contexts.ts';
import type { EnvoyExtensionFeatures } from '../../ir/slices.ts';
import { attachPolicies } from '../attachment/attach-policies.ts';
import { type IRRouteIndex, indexIRRoutes } from '../attachment/ir-route-index.ts';
import type { EffectivePolicy } from '../attachment/merge-policies.ts';
import { createProblemSet } from '../attachment/problem-set.ts';
import type { ListenerApplication, RouteApplication, RoutePolicyKind } from '../attachment/route-policy-kind.ts';
import { type GatewaySlices, runGatewayHooks } from '../attachment/run-gateway-hooks.ts';
import { extendRoutes } from './extend-routes.ts';

/** Applies EnvoyExtensionPolicies and writes their statuses (spec/policies.md section 5). Only HTTP routes have extensions. */
export function processEnvoyExtensionPolicies(context: TranslateContext): void {
  const irRoutes = indexIRRoutes(context);
  const kind: RoutePolicyKind<EnvoyExtensionPolicy> = {
    // Extensions stand in lists without names, which a merge replaces as a whole.
    merge: { keys: {} },
    deprecatedFields: ({ spec }) => (spec.targetRef ? ['spec.targetRef'] : []),
    warnsFirst: { gateway: true, listenerSet: true },
    applyToRoute: (application) => applyToRoute(context, irRoutes, application),
    applyToListeners: (application) => applyToListeners(context, application),
  };
  context.policyResults.envoyExtensionPolicies = attachPolicies(
    context,
    kind,
    context.resources.envoyExtensionPolicies,
  );
}

function applyToRoute(
  context: TranslateContext,
  irRoutes: IRRouteIndex,
  { effective, route, ruleName, attachments }: RouteApplication<EnvoyExtensionPolicy>,
): readonly Problem[] {
  const [first] = attachments;
  if (!first) return [];
  const slices = buildExtensions(context, first.parent.gateway, effective);
  const problems = createProblemSet();
  problems.add(slices.shared.problems);
  const places = irRoutes.http(route);
  for (const { parent, listeners } of attachments) {
    if (listeners.length === 0) continue;
    const built = slices.forGateway(parent.gateway);
    problems.add(built.problems);
    for (const { http } of listeners) {
      const positions = http && places.get(http);
      if (http && positions) extendRoutes(http, positions, built, context.provenance, ruleName);
    }
  }
  return problems.all();
}

function applyToListeners(
  context: TranslateContext,
  { effective, gateway, listeners }: ListenerApplication<EnvoyExtensionPolicy>,
): readonly Problem[] {
  const built = buildExtensions(context, gateway, effective).forGateway(gateway);
  for (const { http } of listeners) if (http) extendRoutes(http, http.routes.keys(), built, context.provenance);
  return built.problems;
}

function buildExtensions(
  context: TranslateContext,
  gateway: GatewayContext,
  effective: EffectivePolicy<EnvoyExtensionPolicy>,
): GatewaySlices<EnvoyExtensionFeatures> {
  const { policy, ownerOf, merged } = effective;
  return runGatewayHooks<EnvoyExtensionPolicy, EnvoyExtensionFeatures>(
    ({ fromApi }) => {
      const { extension: build, perGateway = false } = fromApi?.extension ?? {};
      return build && { build, perGateway };
    },
    { policy, ownerOf, merged, context, gateway },
    effective,
  );
}
