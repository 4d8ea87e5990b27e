import type { InfraSettings } from '../../../src/translate/infra/infra-settings.ts';
import { type RateLimitService, rateLimitService } from '../../../src/translate/infra/rate-limit/rate-limit-service.ts';
import { gatewayConfig, infraSettings } from './infra-fixture.ts';

/** `rateLimit` of a controller that counts in Redis. */
export const redis = { backend: { type: 'Redis', redis: { url: 'redis.test:6379' } } };

/** Settings of a controller with this rate limit service, and these settings of its Kubernetes provider. */
export function rateLimitSettings(rateLimit: object = redis, kubernetes: object = {}): InfraSettings {
  return infraSettings({ envoyGateway: gatewayConfig(kubernetes, { rateLimit }) });
}

/** The rate limit service of such a controller. */
export function serviceOf(rateLimit?: object, kubernetes?: object): RateLimitService {
  const service = rateLimitService(rateLimitSettings(rateLimit, kubernetes));
  if (!service) throw new Error('the controller has no rate limit service');
  return service;
}

/** Settings that switch Prometheus off. */
export const withoutPrometheus = { ...redis, telemetry: { metrics: { prometheus: { disable: true } } } };
