import { dump } from 'js-yaml';
import type { JsonObject } from '../../../core/json.ts';
import { statsdConfigName } from '../infra-names.ts';
import { type RateLimitService, rateLimitLabels, rateLimitMetadata } from './rate-limit-service.ts';
import { statsdMapping } from './statsd-mapping.ts';

/** The ConfigMap that tells the rate limit service how to name its metrics. */
export function rateLimitConfigMap(service: RateLimitService): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { ...rateLimitMetadata(service, 'Deployment', statsdConfigName), labels: rateLimitLabels },
    data: { 'conf.yaml': dump(statsdMapping(), { noRefs: true, lineWidth: -1 }) },
  };
}
