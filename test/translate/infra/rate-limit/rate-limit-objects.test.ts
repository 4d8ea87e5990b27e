import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../src/core/json.ts';
import { rateLimitObjects } from '../../../../src/translate/infra/rate-limit/rate-limit-objects.ts';
import { at, containerOf, gatewayConfig, goodValue, infraSettings, podSpec } from '../infra-fixture.ts';

const redis = { backend: { type: 'Redis', redis: { url: 'redis.test:6379' } } };
const make = (rateLimit: object = redis, kubernetes: object = {}) =>
  rateLimitObjects(infraSettings({ envoyGateway: gatewayConfig(kubernetes, { rateLimit }) }));
const deployed = (rateLimit?: object, kubernetes?: object): JsonObject =>
  goodValue(make(rateLimit, kubernetes).deployment);
const env = (workload: JsonObject, name: string): JsonObject | undefined =>
  (containerOf(workload, 'envoy-ratelimit').env as readonly JsonObject[]).find((variable) => variable.name === name);

describe('rateLimitObjects', () => {
  it('is empty without a rate limit service', () => {
    expect(rateLimitObjects(infraSettings())).toEqual({});
  });

  it('belongs to the objects of the control plane, each to its own kind', () => {
    const objects = make();
    const owner = (object: JsonObject) => at(object, 'metadata', 'ownerReferences', 0);
    expect(owner(goodValue(objects.service))).toMatchObject({ apiVersion: 'v1', kind: 'Service', uid: 'Service-uid' });
    expect(owner(goodValue(objects.deployment))).toMatchObject({ apiVersion: 'apps/v1', name: 'envoy-gateway' });
    expect(owner(goodValue(objects.serviceAccount))).toMatchObject({ kind: 'ServiceAccount' });
  });

  it('has neither mapping nor metrics port without Prometheus', () => {
    const objects = make({ ...redis, telemetry: { metrics: { prometheus: { disable: true } } } });
    expect(objects.configMap).toBeUndefined();
    expect(at(goodValue(objects.service), 'spec', 'ports')).toHaveLength(1);
    const workload = goodValue(objects.deployment);
    expect(env(workload, 'USE_PROMETHEUS')).toBeUndefined();
    expect(at(workload, 'spec', 'template', 'metadata')).not.toHaveProperty('annotations');
  });

  it('makes a budget even of an empty one', () => {
    expect(at(goodValue(make(redis, { rateLimitPDB: {} }).podDisruptionBudget), 'spec', 'minAvailable')).toBe(0);
  });

  it('names metrics by domain and keys', () => {
    const text = at(goodValue(make().configMap), 'data', 'conf.yaml');
    expect(at(load(String(text)), 'mappings')).toHaveLength(15);
    expect(at(load(String(text)), 'mappings', 5)).toMatchObject({ match_type: 'regex', labels: { key2: '$3' } });
  });
});

describe('the Deployment of the rate limit service', () => {
  it('keeps its own labels', () => {
    const labels = { 'app.kubernetes.io/name': 'mine', team: 'a' };
    const workload = deployed(redis, { rateLimitDeployment: { pod: { labels } } });
    expect(at(workload, 'spec', 'template', 'metadata', 'labels')).toMatchObject({
      'app.kubernetes.io/name': 'envoy-ratelimit',
      team: 'a',
    });
  });

  it('reads the address of Redis from a Secret', () => {
    const secretKeyRef = { name: 'redis', key: 'url' };
    const workload = deployed({ backend: { redis: { urlRef: { secretKeyRef } } } });
    expect(env(workload, 'REDIS_URL')).toEqual({ name: 'REDIS_URL', valueFrom: { secretKeyRef } });
  });

  it('mounts a client certificate for Redis', () => {
    const tls = { certificateRef: { name: 'redis-tls' } };
    const workload = deployed({ backend: { redis: { url: 'redis.test:6379', tls } } });
    expect(at(podSpec(workload), 'volumes', 0)).toMatchObject({
      name: 'redis-certs',
      secret: { secretName: 'redis-tls' },
    });
    expect(env(workload, 'REDIS_TLS_CLIENT_KEY')?.value).toBe('/redis-certs/tls.key');
    const alone = deployed({ backend: { redis: { url: 'redis.test:6379', tls: {} } } });
    expect(env(alone, 'REDIS_TLS')?.value).toBe('true');
    expect(env(alone, 'REDIS_TLS_CLIENT_KEY')).toBeUndefined();
  });

  it('refuses a certificate that is no Secret', () => {
    const tls = { certificateRef: { kind: 'ConfigMap', name: 'x' } };
    expect(make({ backend: { redis: { url: 'redis.test:6379', tls } } }).deployment?.ok).toBe(false);
  });

  it.each([
    [undefined, '1.0'],
    [55, '0.6'],
    [25, '0.2'],
    [75, '0.8'],
    [0, '0.0'],
  ])('samples %s percent of the calls as %s', (samplingRate, text) => {
    const workload = deployed({ ...redis, telemetry: { tracing: { samplingRate, provider: { url: 'otel:4317' } } } });
    expect(env(workload, 'TRACING_SAMPLING_RATE')?.value).toBe(text);
    expect(env(workload, 'OTEL_EXPORTER_OTLP_ENDPOINT')?.value).toBe('http://otel:4317');
  });

  it('takes variables of the user by name', () => {
    const container = {
      env: [
        { name: 'LOG_LEVEL', value: 'debug' },
        { name: 'MINE', value: '1' },
      ],
    };
    const workload = deployed(redis, { rateLimitDeployment: { container } });
    expect(env(workload, 'LOG_LEVEL')?.value).toBe('debug');
    expect((containerOf(workload, 'envoy-ratelimit').env as readonly JsonObject[]).at(-1)?.name).toBe('MINE');
  });

  it('runs without rights unless the user says otherwise', () => {
    expect(containerOf(deployed(), 'envoy-ratelimit').securityContext).toMatchObject({
      readOnlyRootFilesystem: true,
      runAsUser: 65534,
    });
  });
});
