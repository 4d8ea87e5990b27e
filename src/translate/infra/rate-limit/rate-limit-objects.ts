import type { JsonObject } from '../../../core/json.ts';
import { ok, type Result } from '../../../core/result.ts';
import { rateLimitName } from '../infra-names.ts';
import { type InfraSettings, kubernetesProvider } from '../infra-settings.ts';
import { horizontalPodAutoscaler } from '../kubernetes/horizontal-pod-autoscaler.ts';
import { podDisruptionBudget } from '../kubernetes/pod-disruption-budget.ts';
import { rateLimitConfigMap } from './config-map.ts';
import { rateLimitDeployment } from './deployment.ts';
import { rateLimitLabels, rateLimitMetadata, rateLimitService } from './rate-limit-service.ts';
import { rateLimitServiceObject } from './service.ts';
import { rateLimitServiceAccount } from './service-account.ts';

/** The objects of the rate limit service by what they are; absent ones are not wanted. */
export interface RateLimitObjects {
  readonly serviceAccount?: Result<JsonObject, string>;
  readonly configMap?: Result<JsonObject, string>;
  readonly deployment?: Result<JsonObject, string>;
  readonly service?: Result<JsonObject, string>;
  readonly horizontalPodAutoscaler?: Result<JsonObject, string>;
  readonly podDisruptionBudget?: Result<JsonObject, string>;
}

/** Renders the rate limit service of a controller; nothing while its configuration has no `rateLimit` (spec/infra.md 10). */
export function rateLimitObjects(settings: InfraSettings): RateLimitObjects {
  const service = rateLimitService(settings);
  if (!service) return {};
  const { rateLimitHpa, rateLimitPDB } = kubernetesProvider(settings);
  const owned = (name: string | undefined) => rateLimitMetadata(service, 'Deployment', name);
  return {
    serviceAccount: ok(rateLimitServiceAccount(service)),
    ...(service.prometheus && { configMap: ok(rateLimitConfigMap(service)) }),
    deployment: rateLimitDeployment(service),
    service: ok(rateLimitServiceObject(service)),
    ...(rateLimitHpa && {
      horizontalPodAutoscaler: horizontalPodAutoscaler(
        owned(rateLimitHpa.name),
        service.deployment.name || rateLimitName,
        rateLimitHpa,
      ),
    }),
    ...(rateLimitPDB && {
      podDisruptionBudget: podDisruptionBudget(owned(rateLimitPDB.name), rateLimitLabels, rateLimitPDB),
    }),
  };
}
