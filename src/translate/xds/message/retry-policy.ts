import { toProtoDuration } from '../../../core/duration.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { type Message, withoutUndefined } from '../messages.ts';

/** What retries are made from; the IR's Retry satisfies it. */
export interface RetrySettings {
  readonly numRetries?: number;
  readonly retryOn?: { readonly triggers?: readonly string[]; readonly httpStatusCodes?: readonly number[] };
  readonly perRetry?: { readonly backOff?: { readonly baseInterval?: string; readonly maxInterval?: string } };
}

const defaultTriggers = 'connect-failure,refused-stream,unavailable,cancelled,retriable-status-codes';

const knownTriggers: ReadonlySet<string> = new Set([
  '5xx',
  'gateway-error',
  'reset',
  'reset-before-request',
  'connect-failure',
  'retriable-4xx',
  'refused-stream',
  'retriable-status-codes',
  'cancelled',
  'deadline-exceeded',
  'internal',
  'resource-exhausted',
  'unavailable',
]);

/** The `retryOn` text of retry settings; the error names a trigger that Envoy does not know (spec/xds-routes-clusters.md C.9). */
export function retryTriggers(retry: RetrySettings): Result<string, string> {
  const triggers = retry.retryOn?.triggers ?? [];
  if (triggers.length === 0) return ok(defaultTriggers);
  const unknown = triggers.find((trigger) => !knownTriggers.has(trigger));
  if (unknown !== undefined) {
    return fail(`"${unknown}" is not a retry trigger; known are ${[...knownTriggers].join(', ')}`);
  }
  return ok(triggers.join(','));
}

/** The back-off of retry settings, undefined when none is set. */
export function retryBackOff(retry: RetrySettings): Message | undefined {
  const backOff = retry.perRetry?.backOff;
  if (!backOff) return undefined;
  return withoutUndefined({
    baseInterval: toProtoDuration(backOff.baseInterval),
    maxInterval: toProtoDuration(backOff.maxInterval),
  });
}

/**
 * Retries of an external service (envoy.config.core.v3.RetryPolicy; spec/xds-filters.md E.27): status codes and timeouts of single tries
 * do not apply there. Undefined without settings.
 */
export function serviceRetryPolicy(retry: RetrySettings | undefined): Result<Message | undefined, string> {
  if (!retry) return ok(undefined);
  const retryOn = retryTriggers(retry);
  if (!retryOn.ok) return retryOn;
  return ok(
    withoutUndefined({
      retryOn: retryOn.value,
      numRetries: retry.numRetries ?? undefined,
      retryBackOff: retryBackOff(retry),
    }),
  );
}
