import type { JsonObject } from '../../../core/json.ts';
import { type RateLimitService, rateLimitMetadata } from './rate-limit-service.ts';

/** The ServiceAccount of the rate limit service. */
export function rateLimitServiceAccount(service: RateLimitService): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: rateLimitMetadata(service, 'ServiceAccount'),
    automountServiceAccountToken: false,
  };
}
