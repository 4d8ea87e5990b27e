import { compact } from '../../../core/compact.ts';
import { formatDuration, parseDuration } from '../../../core/duration.ts';
import type {
  BackendTrafficPolicy,
  BackendTrafficPolicyAdmissionControlSuccessCriteria as SuccessCriteriaSpec,
} from '../../../resources/generated/types.ts';
import { filled } from '../../fields/filled.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';
import type { AdmissionControlSuccessCriteria } from './ir.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { traffic: { traffic: fromBackendPolicy } };

function fromBackendPolicy({ policy }: PolicyInput<BackendTrafficPolicy>): Outcome<TrafficFeatures> {
  const { admissionControl: spec } = policy.spec;
  if (!spec) return {};
  const window = spec.samplingWindow === undefined ? undefined : parseDuration(spec.samplingWindow);
  return {
    value: {
      admissionControl: compact({
        samplingWindow: window?.ok ? formatDuration(window.value) : undefined,
        minSuccessRate: spec.minSuccessRate,
        rejectionAggression: spec.rejectionAggression,
        minRequestRate: spec.minRequestRate,
        maxRejectionPercent: spec.maxRejectionPercent,
        successCriteria: spec.successCriteria && successCriteria(spec.successCriteria),
      }),
    },
  };
}

function successCriteria({ http, grpc }: SuccessCriteriaSpec): AdmissionControlSuccessCriteria {
  return compact({
    http: http && compact({ statusCodes: filled(http.statusCodes) }),
    grpc: grpc && compact({ statusCodes: filled(grpc.statusCodes) }),
  });
}
