import { compact } from '../../../core/compact.ts';
import { formatDuration, parseDuration } from '../../../core/duration.ts';
import { toFloat32 } from '../../../core/float32.ts';
import type { BackendTrafficPolicy } from '../../../resources/generated/types.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { traffic: { traffic: fromBackendPolicy } };

/** With a delay that cannot be read no fault at all is injected; the policy stays valid. */
function fromBackendPolicy({ policy }: PolicyInput<BackendTrafficPolicy>): Outcome<TrafficFeatures> {
  const { faultInjection } = policy.spec;
  if (!faultInjection) return {};
  const { delay, abort } = faultInjection;
  const fixedDelay = parseDuration(delay?.fixedDelay ?? '0s');
  if (!fixedDelay.ok) return {};
  return {
    value: {
      faultInjection: compact({
        delay: delay && compact({ fixedDelay: formatDuration(fixedDelay.value), percentage: share(delay) }),
        abort:
          abort && compact({ httpStatus: abort.httpStatus, grpcStatus: abort.grpcStatus, percentage: share(abort) }),
      }),
    },
  };
}

/** The API keeps shares as 32-bit floats. */
function share({ percentage }: { readonly percentage?: number }): number | undefined {
  return percentage === undefined ? undefined : toFloat32(percentage);
}
