import type { JsonObject } from '../../../core/json.ts';
import { asJsonValue } from '../../../core/json.ts';
import type { EnvoyProxyProviderKubernetesEnvoyDeployment } from '../../../resources/generated/types.ts';
import { controlPlaneName, rateLimitName } from '../infra-names.ts';
import { type InfraSettings, kubernetesProvider, type RateLimitSettings } from '../infra-settings.ts';
import { ownerReferences } from '../kubernetes/owner-references.ts';

/** The rate limit service with everything that its objects share. */
export interface RateLimitService {
  readonly settings: InfraSettings;
  readonly rateLimit: RateLimitSettings;
  readonly deployment: EnvoyProxyProviderKubernetesEnvoyDeployment;
  readonly prometheus: boolean;
}

/** Labels of the service's objects, which also select its pods. */
export const rateLimitLabels = {
  'app.kubernetes.io/name': rateLimitName,
  'app.kubernetes.io/component': 'ratelimit',
  'app.kubernetes.io/managed-by': 'envoy-gateway',
} as const;

/** Ports of the rate limit service: rate limit calls, statistics and health checks. */
export const rateLimitPorts = { grpc: 8081, metrics: 19001, health: 8080 } as const;

/** Where the pod's volumes are mounted. */
export const rateLimitMounts = { certs: '/certs', redis: '/redis-certs', statsd: '/etc/statsd-exporter' } as const;

/** The rate limit service of a controller; undefined while its configuration has no `rateLimit`. */
export function rateLimitService(settings: InfraSettings): RateLimitService | undefined {
  const rateLimit = settings.envoyGateway?.rateLimit as RateLimitSettings | undefined;
  if (!rateLimit) return undefined;
  return {
    settings,
    rateLimit,
    deployment: kubernetesProvider(settings).rateLimitDeployment ?? {},
    prometheus: rateLimit.telemetry?.metrics?.prometheus?.disable !== true,
  };
}

/** The metadata of an object; it belongs to the control plane's object of the kind given. */
export function rateLimitMetadata(
  { settings }: RateLimitService,
  ownerKind: 'Deployment' | 'Service' | 'ServiceAccount',
  name: string = rateLimitName,
): JsonObject {
  const namespace = settings.controllerNamespace;
  const apiVersion = ownerKind === 'Deployment' ? 'apps/v1' : 'v1';
  const references = ownerReferences(settings, { apiVersion, kind: ownerKind, namespace, name: controlPlaneName });
  return { name: name || rateLimitName, namespace, labels: rateLimitLabels, ownerReferences: asJsonValue(references) };
}
