import type { JsonObject } from '../../../core/json.ts';
import { asJsonValue } from '../../../core/json.ts';
import { fail, type Result } from '../../../core/result.ts';
import { clientSecrets, rateLimitName, statsdConfigName } from '../infra-names.ts';
import { kubernetesProvider } from '../infra-settings.ts';
import { applyObjectPatch } from '../kubernetes/apply-object-patch.ts';
import {
  containerDefaults,
  defaultResources,
  fileMode,
  podDefaults,
  restrictedSecurityContext,
} from '../kubernetes/container-defaults.ts';
import { mergeByName } from '../kubernetes/merge-by-name.ts';
import { httpProbes } from '../kubernetes/probes.ts';
import { rateLimitEnvironment } from './environment.ts';
import {
  type RateLimitService,
  rateLimitLabels,
  rateLimitMetadata,
  rateLimitMounts,
  rateLimitPorts,
} from './rate-limit-service.ts';

const defaultImage = 'docker.io/envoyproxy/ratelimit';
const defaultTag = '17b1956c';

/** The user and group of the rate limit image. */
const rateLimitUser = 65534;

type Named = JsonObject & { readonly name: string };

/** The Deployment of the rate limit service (spec/infra.md section 10). Fails with one sentence. */
export function rateLimitDeployment(service: RateLimitService): Result<JsonObject, string> {
  const { deployment, settings, rateLimit } = service;
  const { group, kind } = rateLimit.backend?.redis?.tls?.certificateRef ?? {};
  if (group || (kind && kind !== 'Secret'))
    return fail('rateLimit.backend.redis.tls.certificateRef must name a Secret of the core group');
  const object: JsonObject = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: rateLimitMetadata(service, 'Deployment', deployment.name),
    spec: {
      // An autoscaler owns the number of replicas.
      replicas: kubernetesProvider(settings).rateLimitHpa ? undefined : deployment.replicas,
      strategy: asJsonValue(deployment.strategy) ?? { type: 'RollingUpdate' },
      selector: { matchLabels: rateLimitLabels },
      revisionHistoryLimit: 10,
      progressDeadlineSeconds: 600,
      template: podTemplate(service),
    },
  };
  return applyObjectPatch(object, 'V1Deployment', deployment.patch);
}

function podTemplate(service: RateLimitService): JsonObject {
  const pod = service.deployment.pod ?? {};
  const scrape = {
    'prometheus.io/path': '/metrics',
    'prometheus.io/port': String(rateLimitPorts.metrics),
    'prometheus.io/scrape': 'true',
  };
  return {
    metadata: {
      // The user's labels add to those that select the pods and never override them.
      labels: { ...pod.labels, ...rateLimitLabels },
      annotations: { ...(service.prometheus && scrape), ...pod.annotations },
    },
    spec: {
      ...podDefaults,
      serviceAccountName: rateLimitName,
      terminationGracePeriodSeconds: 300,
      containers: [container(service)],
      volumes: volumes(service),
      securityContext: asJsonValue(pod.securityContext),
      affinity: asJsonValue(pod.affinity),
      tolerations: asJsonValue(pod.tolerations),
      imagePullSecrets: asJsonValue(pod.imagePullSecrets),
      nodeSelector: pod.nodeSelector,
      topologySpreadConstraints: asJsonValue(pod.topologySpreadConstraints),
    },
  };
}

function container(service: RateLimitService): JsonObject {
  const settings = service.deployment.container ?? {};
  const { image, imageRepository } = settings;
  const port = (name: string, containerPort: number): JsonObject => ({ name, containerPort, protocol: 'TCP' });
  return {
    ...containerDefaults,
    name: rateLimitName,
    image: imageRepository ? `${imageRepository}:${defaultTag}` : image || `${defaultImage}:${defaultTag}`,
    command: ['/bin/ratelimit'],
    env: rateLimitEnvironment(service),
    ports: [
      port('grpc', rateLimitPorts.grpc),
      ...(service.prometheus ? [port('metrics', rateLimitPorts.metrics)] : []),
    ],
    resources: asJsonValue(settings.resources) ?? defaultResources,
    securityContext: asJsonValue(settings.securityContext) ?? {
      ...restrictedSecurityContext(rateLimitUser),
      readOnlyRootFilesystem: true,
    },
    volumeMounts: volumeMounts(service),
    ...httpProbes('/healthcheck', rateLimitPorts.health, { period: 5, failures: 1 }),
  };
}

function volumes({ rateLimit, deployment, prometheus }: RateLimitService): readonly JsonObject[] {
  const redisSecret = rateLimit.backend?.redis?.tls?.certificateRef?.name;
  const secret = (name: string, secretName: string): Named => ({ name, secret: { secretName, defaultMode: fileMode } });
  const mapping = { name: statsdConfigName, defaultMode: fileMode, optional: true };
  const defaults: readonly Named[] = [
    ...(redisSecret ? [secret('redis-certs', redisSecret)] : []),
    secret('certs', clientSecrets.rateLimit),
    ...(prometheus ? [{ name: statsdConfigName, configMap: mapping }] : []),
  ];
  return mergeByName(defaults, (deployment.pod?.volumes ?? []) as readonly unknown[] as readonly Named[]);
}

function volumeMounts({ rateLimit, deployment, prometheus }: RateLimitService): readonly JsonObject[] {
  const mount = (name: string, mountPath: string): Named => ({ name, mountPath, readOnly: true });
  const defaults: readonly Named[] = [
    mount('certs', rateLimitMounts.certs),
    ...(prometheus ? [mount(statsdConfigName, rateLimitMounts.statsd)] : []),
    // Mounted with TLS alone too, as the reference does, although there may be no such volume then.
    ...(rateLimit.backend?.redis?.tls ? [mount('redis-certs', rateLimitMounts.redis)] : []),
  ];
  return mergeByName(defaults, (deployment.container?.volumeMounts ?? []) as readonly unknown[] as readonly Named[]);
}
