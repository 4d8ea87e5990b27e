import type { Feature } from '../../features/feature.ts';
import type { Outcome } from '../../features/from-api-hooks.ts';
import type { GatewayContext, TranslateContext } from '../../gateway-api/contexts.ts';
import { type BuiltSlices, mergeSlices, runHooks } from './run-hooks.ts';

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
 * Gateway that is asked for.
 */
export function runGatewayHooks<
  Input extends { readonly gateway: GatewayContext; readonly context: TranslateContext },
  Slice extends object,
>(pick: (feature: Feature) => SliceHook<Input, Slice> | undefined, input: Input): GatewaySlices<Slice> {
  const run = (perGateway: boolean, at: Input): BuiltSlices<Slice> =>
    runHooks<Input, Slice>(
      input.context.hooks.features,
      (feature) => {
        const hook = pick(feature);
        return hook?.perGateway === perGateway ? hook.build : undefined;
      },
      at,
    );
  const shared = run(false, input);
  const byGateway = new Map<GatewayContext, BuiltSlices<Slice>>();
  return {
    shared,
    forGateway: (gateway) => {
      const known = byGateway.get(gateway);
      if (known) return known;
      const own = run(true, { ...input, gateway });
      const built = {
        value: mergeSlices(shared.value, own.value),
        problems: [...shared.problems, ...own.problems],
        warnings: [...shared.warnings, ...own.warnings],
      };
      byGateway.set(gateway, built);
      return built;
    },
  };
}
