import type { Feature } from '../../features/feature.ts';
import type { Outcome, PolicyInput } from '../../features/from-api-hooks.ts';
import type { GatewayContext } from '../../gateway-api/contexts.ts';
import type { EffectivePolicy } from './merge-policies.ts';
import { type BuiltSlices, mergeSlices, runFeatureHooks } from './run-feature-hooks.ts';
import { noteSliceOrigins } from './slice-origins.ts';
import type { TargetingPolicy } from './target.ts';

/** A hook that builds a slice, and whether the slice depends on the Gateway. */
export interface SliceHook<Input, Slice> {
  readonly build: (input: Input) => Outcome<Slice>;
  readonly perGateway: boolean;
}

/** What the features make of a policy for one Gateway. */
export type BuildForGateway<Slice> = (gateway: GatewayContext) => BuiltSlices<Slice>;

/** What the features make of a policy: the part that is the same everywhere, and the whole for a Gateway. */
export interface GatewaySlices<Slice> {
  readonly shared: BuiltSlices<Slice>;
  readonly forGateway: BuildForGateway<Slice>;
}

/**
 * Runs the hooks of a policy that reaches several Gateways: those that do not depend on the Gateway once, the others once for each
 * Gateway that is asked for. The slices remember the policy that they were made from.
 */
export function runGatewayHooks<P extends TargetingPolicy, Slice extends object>(
  pick: (feature: Feature) => SliceHook<PolicyInput<P>, Slice> | undefined,
  input: PolicyInput<P>,
  effective: EffectivePolicy<P>,
): GatewaySlices<Slice> {
  const { context } = input;
  const origin = effective.merged?.own ?? effective.policy;
  const note = (slice: Slice): Slice =>
    context.effectivePolicies.note(context.provenance.note(slice, origin, ['spec']), effective);
  const run = (perGateway: boolean, at: PolicyInput<P>): BuiltSlices<Slice> =>
    runFeatureHooks<PolicyInput<P>, Slice>(
      context.hooks.features,
      (feature) => {
        const hook = pick(feature);
        return hook?.perGateway === perGateway ? hook.build : undefined;
      },
      at,
      noteSliceOrigins(context.provenance, effective),
    );
  const built = run(false, input);
  const shared = { ...built, value: note(built.value) };
  const byGateway = new Map<GatewayContext, BuiltSlices<Slice>>();
  return {
    shared,
    forGateway: (gateway) => {
      const known = byGateway.get(gateway);
      if (known) return known;
      const own = run(true, { ...input, gateway });
      const whole = {
        value: note(mergeSlices(shared.value, own.value)),
        problems: [...shared.problems, ...own.problems],
        warnings: [...shared.warnings, ...own.warnings],
      };
      byGateway.set(gateway, whole);
      return whole;
    },
  };
}
