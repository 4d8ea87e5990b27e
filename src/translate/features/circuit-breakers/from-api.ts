import { compact } from '../../../core/compact.ts';
import type { BackendTrafficPolicy, CircuitBreakerRetryBudget } from '../../../resources/generated/types.ts';
import { fieldReader, uint32 } from '../../fields/field-reader.ts';
import type { TrafficFeatures } from '../../ir/slices.ts';
import type { FromApiHooks } from '../feature.ts';
import type { Outcome, PolicyInput } from '../from-api-hooks.ts';
import type { RetryBudget } from './ir.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { traffic: { traffic: fromBackendPolicy } };

const limits = [
  'maxConnections',
  'maxPendingRequests',
  'maxParallelRequests',
  'maxParallelRetries',
  'maxRequestsPerConnection',
] as const;

/** Retries that a budget always allows, when the policy does not say. */
const defaultMinRetryConcurrency = 3;

function fromBackendPolicy({ policy }: PolicyInput<BackendTrafficPolicy>): Outcome<TrafficFeatures> {
  const { circuitBreaker } = policy.spec;
  if (!circuitBreaker) return {};
  const read = fieldReader('spec', 'circuitBreaker');
  const values = Object.fromEntries(limits.map((name) => [name, read.integer(circuitBreaker[name], uint32, name)]));
  const { perEndpoint, retryBudget } = circuitBreaker;
  return read.outcome({
    circuitBreaker: compact({
      ...values,
      perEndpoint: perEndpoint && compact({ maxConnections: insideUint32(perEndpoint.maxConnections) }),
      retryBudget: retryBudget && budget(retryBudget),
    }),
  });
}

/** A limit of single endpoints that is out of range is dropped without a word. */
function insideUint32(value: number | undefined): number | undefined {
  return value !== undefined && value >= uint32.min && value <= uint32.max ? value : undefined;
}

function budget({ percent, minRetryConcurrency = defaultMinRetryConcurrency }: CircuitBreakerRetryBudget): RetryBudget {
  const { numerator = 0, denominator = 100 } = percent ?? {};
  return { percent: (numerator / denominator) * 100, minRetryConcurrency };
}
