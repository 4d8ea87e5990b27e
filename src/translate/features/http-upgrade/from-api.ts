import { compact } from '../../../core/compact.ts';
import type { BackendTrafficPolicy } from '../../../resources/generated/types.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { traffic: { traffic: fromBackendPolicy } };

function fromBackendPolicy({ policy }: PolicyInput<BackendTrafficPolicy>): Outcome<TrafficFeatures> {
  const { httpUpgrade = [] } = policy.spec;
  if (httpUpgrade.length === 0) return {};
  return {
    value: {
      httpUpgrade: httpUpgrade.map(({ type = '', connect }) =>
        compact({ type, connect: connect && { terminate: connect.terminate ?? false } }),
      ),
    },
  };
}
