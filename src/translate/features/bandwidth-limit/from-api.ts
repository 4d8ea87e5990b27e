import { compact } from '../../../core/compact.ts';
import { quantityToInteger } from '../../../core/quantity.ts';
import type { BackendTrafficPolicy, RateLimitValue } from '../../../resources/generated/types.ts';
import { type FieldReader, fieldReader } from '../../fields/field-reader.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';
import type { BandwidthLimitConfig } from './ir.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { traffic: { traffic: fromBackendPolicy } };

function fromBackendPolicy({ policy }: PolicyInput<BackendTrafficPolicy>): Outcome<TrafficFeatures> {
  const { bandwidthLimit } = policy.spec;
  if (!bandwidthLimit) return {};
  const { request, response } = bandwidthLimit;
  const read = fieldReader('spec', 'bandwidthLimit');
  const trailers = response?.responseTrailers;
  const responseLimit = response && limitOf(response.limit, 'response', read);
  return read.outcome({
    bandwidthLimit: compact({
      request: request && limitOf(request.limit, 'request', read),
      response:
        responseLimit &&
        compact({ ...responseLimit, responseTrailers: trailers && compact({ prefix: trailers.prefix }) }),
    }),
  });
}

const secondsOf: Readonly<Record<string, bigint>> = { Second: 1n, Minute: 60n, Hour: 3600n };

/** Bytes per unit as KiB per second, which is what Envoy counts in. */
function limitOf(
  limit: RateLimitValue | undefined,
  side: 'request' | 'response',
  read: FieldReader,
): BandwidthLimitConfig | undefined {
  const bytes = quantityToInteger(limit?.value ?? '0');
  if (!bytes.ok) {
    read.problem(bytes.error, side, 'limit', 'value');
    return undefined;
  }
  const seconds = secondsOf[limit?.unit ?? ''];
  if (seconds === undefined) {
    read.problem(`the unit must be one of ${Object.keys(secondsOf).join(', ')}`, side, 'limit', 'unit');
    return undefined;
  }
  const limitKibps = bytes.value / (seconds * 1024n);
  if (bytes.value >= 0n && limitKibps > 0n) return { limitKibps: Number(limitKibps) };
  read.problem(`${limit?.value} per ${limit?.unit} is less than 1 KiB per second`, side, 'limit', 'value');
  return undefined;
}
