import { toProtoDuration } from '../../../core/duration.ts';
import { ok } from '../../../core/result.ts';
import { any, type Message, withoutDefaults, withoutUndefined } from '../../xds/messages.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { AdmissionControl, AdmissionControlSuccessCriteria } from './ir.ts';

/** Sheds load in front of a backend whose requests fail; an upstream filter (spec/xds-filters.md E.26). */
export const toXds: ToXdsHooks = {
  cluster: ({ traffic: { admissionControl } }) => {
    if (!admissionControl) return ok({});
    const typedConfig = any(
      'envoy.extensions.filters.http.admission_control.v3.AdmissionControl',
      settings(admissionControl),
    );
    return ok({ httpFilters: [{ name: 'envoy.filters.http.admission_control', typedConfig }] });
  },
};

function settings(control: AdmissionControl): Message {
  return withoutUndefined({
    enabled: { defaultValue: true },
    samplingWindow: toProtoDuration(control.samplingWindow),
    srThreshold: runtimePercent(control.minSuccessRate),
    aggression: runtimeValue(control.rejectionAggression),
    rpsThreshold: runtimeValue(control.minRequestRate),
    maxRejectionProbability: runtimePercent(control.maxRejectionPercent),
    successCriteria: successCriteria(control.successCriteria ?? {}),
  });
}

function runtimeValue(value: number | undefined): Message | undefined {
  return value == null ? undefined : withoutDefaults({ defaultValue: value });
}

function runtimePercent(value: number | undefined): Message | undefined {
  return value == null ? undefined : { defaultValue: withoutDefaults({ value }) };
}

/** gRPC statuses; the position is the code. */
const grpcStatuses: readonly string[] = [
  'Ok',
  'Cancelled',
  'Unknown',
  'InvalidArgument',
  'DeadlineExceeded',
  'NotFound',
  'AlreadyExists',
  'PermissionDenied',
  'ResourceExhausted',
  'FailedPrecondition',
  'Aborted',
  'OutOfRange',
  'Unimplemented',
  'Internal',
  'Unavailable',
  'DataLoss',
  'Unauthenticated',
];

function successCriteria({ http, grpc }: AdmissionControlSuccessCriteria): Message {
  const httpSuccessStatus = (http?.statusCodes ?? []).map((code) => ({ start: code, end: code + 1 }));
  const grpcSuccessStatus = (grpc?.statusCodes ?? []).map((name) => grpcStatuses.indexOf(name)).filter((c) => c >= 0);
  return withoutUndefined({
    httpCriteria: httpSuccessStatus.length > 0 ? { httpSuccessStatus } : undefined,
    grpcCriteria: grpcSuccessStatus.length > 0 ? { grpcSuccessStatus } : undefined,
  });
}
