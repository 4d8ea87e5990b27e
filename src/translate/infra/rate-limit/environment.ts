import { controlPlaneName, rateLimitName } from '../infra-names.ts';
import { type EnvVar, envFromField } from '../kubernetes/env-from-field.ts';
import { mergeByName } from '../kubernetes/merge-by-name.ts';
import { type RateLimitService, rateLimitMounts, rateLimitPorts } from './rate-limit-service.ts';

/** The environment of the rate limit service, which is all the configuration that it has (spec/infra.md 10.1). */
export function rateLimitEnvironment(service: RateLimitService): readonly EnvVar[] {
  const users = (service.deployment.container?.env ?? []) as readonly unknown[] as readonly EnvVar[];
  const defaults = [
    ...literals(general),
    ...redisEnvironment(service),
    ...(service.prometheus ? literals(prometheus) : []),
    ...tracingEnvironment(service),
  ];
  return mergeByName(defaults, users);
}

const certificate = `${rateLimitMounts.certs}/tls.crt`;
const key = `${rateLimitMounts.certs}/tls.key`;
const authority = `${rateLimitMounts.certs}/ca.crt`;

const general = {
  RUNTIME_ROOT: '/data',
  RUNTIME_SUBDIRECTORY: 'ratelimit',
  RUNTIME_IGNOREDOTFILES: 'true',
  RUNTIME_WATCH_ROOT: 'false',
  LOG_LEVEL: 'info',
  USE_STATSD: 'false',
  CONFIG_TYPE: 'GRPC_XDS_SOTW',
  CONFIG_GRPC_XDS_SERVER_URL: `${controlPlaneName}:18001`,
  CONFIG_GRPC_XDS_NODE_ID: rateLimitName,
  GRPC_SERVER_USE_TLS: 'true',
  GRPC_SERVER_TLS_CERT: certificate,
  GRPC_SERVER_TLS_KEY: key,
  GRPC_SERVER_TLS_CA_CERT: authority,
  CONFIG_GRPC_XDS_SERVER_USE_TLS: 'true',
  CONFIG_GRPC_XDS_CLIENT_TLS_CERT: certificate,
  CONFIG_GRPC_XDS_CLIENT_TLS_KEY: key,
  CONFIG_GRPC_XDS_SERVER_TLS_CACERT: authority,
  FORCE_START_WITHOUT_INITIAL_CONFIG: 'true',
};

const prometheus = {
  USE_PROMETHEUS: 'true',
  PROMETHEUS_ADDR: `:${rateLimitPorts.metrics}`,
  PROMETHEUS_MAPPER_YAML: `${rateLimitMounts.statsd}/conf.yaml`,
};

function redisEnvironment({ rateLimit }: RateLimitService): readonly EnvVar[] {
  const redis = rateLimit.backend?.redis;
  if (!redis) return [];
  const secretKeyRef = redis.urlRef?.secretKeyRef;
  const url: EnvVar = secretKeyRef
    ? { name: 'REDIS_URL', valueFrom: { secretKeyRef } }
    : { name: 'REDIS_URL', value: redis.url ?? '' };
  return [
    { name: 'REDIS_SOCKET_TYPE', value: 'tcp' },
    url,
    ...(redis.tls ? literals({ REDIS_TLS: 'true' }) : []),
    ...(redis.tls?.certificateRef
      ? literals({
          REDIS_TLS_CLIENT_CERT: `${rateLimitMounts.redis}/tls.crt`,
          REDIS_TLS_CLIENT_KEY: `${rateLimitMounts.redis}/tls.key`,
        })
      : []),
  ];
}

function tracingEnvironment({ rateLimit, settings }: RateLimitService): readonly EnvVar[] {
  const { provider, samplingRate } = rateLimit.telemetry?.tracing ?? {};
  const url = provider?.url;
  if (!url) return [];
  return [
    ...literals({
      TRACING_ENABLED: 'true',
      TRACING_SERVICE_NAME: rateLimitName,
      TRACING_SERVICE_NAMESPACE: settings.controllerNamespace,
    }),
    envFromField('TRACING_SERVICE_INSTANCE_ID', 'metadata.name'),
    ...literals({
      TRACING_SAMPLING_RATE: oneDecimal(samplingRate === undefined ? 1 : samplingRate / 100),
      OTEL_EXPORTER_OTLP_ENDPOINT: url.startsWith('http://') ? url : `http://${url}`,
    }),
  ];
}

/** One decimal; of the two ties that a percentage can give, the even digit is taken, as Go prints numbers. */
function oneDecimal(value: number): string {
  return value === 0.25 ? '0.2' : value.toFixed(1);
}

function literals(values: Readonly<Record<string, string>>): EnvVar[] {
  return Object.entries(values).map(([name, value]) => ({ name, value }));
}
