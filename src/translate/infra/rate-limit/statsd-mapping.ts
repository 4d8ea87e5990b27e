import type { JsonObject } from '../../../core/json.ts';

const outcomes = ['near_limit', 'over_limit', 'total_hits', 'within_limit', 'shadow_mode'] as const;

/** How the rate limit service's statistics become Prometheus metrics, as the StatsD exporter reads it (spec/infra.md 10.2). */
export function statsdMapping(): JsonObject {
  return {
    mappings: [
      ...outcomes.map((outcome) => ({
        match: `ratelimit.service.rate_limit.*.*.${outcome}`,
        name: `ratelimit_service_rate_limit_${outcome}`,
        timer_type: 'histogram',
        labels: { domain: '$1', key1: '$2' },
      })),
      // Deeper descriptors: the third key counts, what follows it does not.
      ...outcomes.map((outcome) => ({
        match: `ratelimit\\.service\\.rate_limit\\.([^\\.]*)\\.([^\\.]*)\\.([^\\.]*)(\\..*)?\\.${outcome}`,
        match_type: 'regex',
        name: `ratelimit_service_rate_limit_${outcome}`,
        timer_type: 'histogram',
        labels: { domain: '$1', key1: '$2', key2: '$3' },
      })),
      {
        match: 'ratelimit.service.call.should_rate_limit.*',
        name: 'ratelimit_service_should_rate_limit_error',
        match_metric_type: 'counter',
        labels: { err_type: '$1' },
      },
      {
        match: 'ratelimit_server.*.total_requests',
        name: 'ratelimit_service_total_requests',
        match_metric_type: 'counter',
        labels: { grpc_method: '$1' },
      },
      {
        match: 'ratelimit_server.*.response_time',
        name: 'ratelimit_service_response_time_seconds',
        timer_type: 'histogram',
        labels: { grpc_method: '$1' },
      },
      configLoads('success'),
      configLoads('error'),
    ],
  };
}

function configLoads(outcome: string): JsonObject {
  return {
    match: `ratelimit.service.config_load_${outcome}`,
    name: `ratelimit_service_config_load_${outcome}`,
    match_metric_type: 'counter',
  };
}
