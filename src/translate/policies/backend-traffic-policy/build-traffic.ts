import type { BackendTrafficPolicy } from '../../../resources/generated/types.ts';
import type { PolicyInput, Problem } from '../../features/from-api-hooks.ts';
import type { GatewayContext, TranslateContext } from '../../gateway-api/contexts.ts';
import type { ResourceMetadata } from '../../ir/metadata.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';
import type { EffectivePolicy } from '../attachment/merge-policies.ts';
import { runFeatureHooks } from '../attachment/run-feature-hooks.ts';
import { noteSliceOrigins } from '../attachment/slice-origins.ts';

/** What a BackendTrafficPolicy becomes, before it is put on routes. */
export interface BuiltTraffic {
  readonly policy: BackendTrafficPolicy;
  /** The parts that are valid. */
  readonly traffic: TrafficFeatures;
  /** Fields of the route itself. */
  readonly routeFields: Partial<HTTPRoute>;
  readonly problems: readonly Problem[];
  /** The statistics name for a route, from the object that it was made of. */
  readonly statName: (metadata: ResourceMetadata | undefined) => string | undefined;
  /** Changes to a route that the policy targets itself. */
  readonly onRoute: (route: HTTPRoute) => Partial<HTTPRoute>;
}

/** Runs the features of BackendTrafficPolicy over a policy (spec/policies.md 3.1). */
export function buildTraffic(
  context: TranslateContext,
  gateway: GatewayContext,
  effective: EffectivePolicy<BackendTrafficPolicy>,
): BuiltTraffic {
  const { policy, ownerOf, merged } = effective;
  const { features } = context.hooks;
  const input: PolicyInput<BackendTrafficPolicy> = { policy, ownerOf, merged, context, gateway };
  const traffic = runFeatureHooks<typeof input, TrafficFeatures>(
    features,
    (feature) => feature.fromApi?.traffic?.traffic,
    input,
    noteSliceOrigins(context.provenance, effective),
  );
  const route = runFeatureHooks<typeof input, Partial<HTTPRoute>>(
    features,
    (feature) => feature.fromApi?.traffic?.route,
    input,
  );
  const origin = merged?.own ?? policy;
  return {
    policy,
    traffic: context.effectivePolicies.note(context.provenance.note(traffic.value, origin, ['spec']), effective),
    routeFields: route.value,
    problems: [...traffic.problems, ...route.problems],
    statName: (metadata = {}) => firstStatName(input, metadata),
    onRoute: (irRoute) =>
      runFeatureHooks<HTTPRoute, Partial<HTTPRoute>>(
        features,
        (feature) => {
          const hook = feature.fromApi?.traffic?.onRoute;
          return hook && ((r) => ({ value: hook(input, r) }));
        },
        irRoute,
      ).value,
  };
}

function firstStatName(input: PolicyInput<BackendTrafficPolicy>, metadata: ResourceMetadata): string | undefined {
  for (const feature of input.context.hooks.features) {
    const name = feature.fromApi?.traffic?.statName?.(input, metadata);
    if (name !== undefined) return name;
  }
  return undefined;
}
