import { compact, compactOrAbsent } from '../../../core/compact.ts';
import { compareBytes } from '../../../core/compare.ts';
import { formatDuration, parseDuration } from '../../../core/duration.ts';
import type {
  BackendTrafficPolicy,
  RetryPerRetryBackOff as BackOffSpec,
  Retry as RetrySpec,
} from '../../../resources/generated/types.ts';
import { type FieldReader, fieldReader } from '../../fields/field-reader.ts';
import { filled } from '../../fields/filled.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';
import type { BackOffPolicy, PerRetryPolicy, RetryOn } from './ir.ts';

/** Retries of requests to backends. */
export function retriesFromBackendPolicy({ policy }: PolicyInput<BackendTrafficPolicy>): Outcome<TrafficFeatures> {
  const { retry } = policy.spec;
  if (!retry) return {};
  const read = fieldReader('spec', 'retry');
  return read.outcome({
    retry: compact({
      numRetries: retry.numRetries,
      numAttemptsPerPriority: retry.numAttemptsPerPriority,
      retryOn: retryOn(retry),
      perRetry: perRetry(retry, read),
    }),
  });
}

function retryOn({ retryOn: spec }: RetrySpec): RetryOn | undefined {
  const codes = [...new Set(spec?.httpStatusCodes ?? [])].sort((a, b) => a - b);
  const triggers = [...new Set(spec?.triggers ?? [])].sort(compareBytes);
  return compactOrAbsent({
    httpStatusCodes: filled(codes),
    triggers: filled(triggers),
  });
}

function perRetry({ perRetry: spec }: RetrySpec, read: FieldReader): PerRetryPolicy | undefined {
  return compactOrAbsent({
    timeout: read.duration(spec?.timeout, 'perRetry', 'timeout'),
    backOff: spec?.backOff && backOff(spec.backOff, read),
  });
}

function backOff({ baseInterval, maxInterval }: BackOffSpec, read: FieldReader): BackOffPolicy | undefined {
  if (baseInterval === undefined && maxInterval === undefined) return undefined;
  // An interval that cannot be read is left out without a word, as the reference does.
  const base = baseInterval === undefined ? undefined : parseDuration(baseInterval);
  const max = maxInterval === undefined ? undefined : parseDuration(maxInterval);
  const at = ['perRetry', 'backOff'] as const;
  if (base?.ok && base.value === 0n) read.problem('must be longer than zero', ...at, 'baseInterval');
  if (max?.ok && max.value === 0n) read.problem('must be longer than zero', ...at, 'maxInterval');
  if (base?.ok && max?.ok && base.value > max.value)
    read.problem(`${maxInterval} is shorter than the baseInterval ${baseInterval}`, ...at, 'maxInterval');
  return compact({
    baseInterval: base?.ok ? formatDuration(base.value) : undefined,
    maxInterval: max?.ok ? formatDuration(max.value) : undefined,
  });
}
