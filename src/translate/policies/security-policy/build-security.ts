import type { SecurityPolicy } from '../../../resources/generated/types.ts';
import type { PolicyInput } from '../../features/from-api-hooks.ts';
import type { GatewayContext, TranslateContext } from '../../gateway-api/contexts.ts';
import type { SecurityFeatures } from '../../ir/slices.ts';
import type { EffectivePolicy } from '../attachment/merge-policies.ts';
import { type GatewaySlices, runGatewayHooks } from '../attachment/run-gateway-hooks.ts';

/** What the features' hooks look at. */
export function securityInput(
  context: TranslateContext,
  gateway: GatewayContext,
  { policy, ownerOf, merged }: EffectivePolicy<SecurityPolicy>,
): PolicyInput<SecurityPolicy> {
  return { policy, ownerOf, merged, context, gateway };
}

/** Runs the features of SecurityPolicy over a policy (spec/policies.md 4.1). */
export function buildSecurity(
  input: PolicyInput<SecurityPolicy>,
  effective: EffectivePolicy<SecurityPolicy>,
): GatewaySlices<SecurityFeatures> {
  return runGatewayHooks<SecurityPolicy, SecurityFeatures>(
    ({ fromApi }) => {
      const { security: build, perGateway = false } = fromApi?.security ?? {};
      return build && { build, perGateway };
    },
    input,
    effective,
  );
}
