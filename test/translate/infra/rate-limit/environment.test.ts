import { describe, expect, it } from 'vitest';
import { rateLimitEnvironment } from '../../../../src/translate/infra/rate-limit/environment.ts';
import { redis, serviceOf, withoutPrometheus } from '../rate-limit-fixture.ts';

const environment = (rateLimit?: object, container: object = {}) =>
  rateLimitEnvironment(serviceOf(rateLimit, { rateLimitDeployment: { container } }));
const variable = (name: string, rateLimit?: object) =>
  environment(rateLimit).find((candidate) => candidate.name === name);
const names = (rateLimit?: object) => environment(rateLimit).map(({ name }) => name);

describe('rateLimitEnvironment', () => {
  it('asks the control plane for its configuration', () => {
    expect(variable('CONFIG_GRPC_XDS_SERVER_URL')?.value).toBe('envoy-gateway:18001');
    expect(variable('CONFIG_GRPC_XDS_NODE_ID')?.value).toBe('envoy-ratelimit');
    expect(names()[0]).toBe('RUNTIME_ROOT');
    expect(names().slice(-6)).toEqual([
      'FORCE_START_WITHOUT_INITIAL_CONFIG',
      'REDIS_SOCKET_TYPE',
      'REDIS_URL',
      'USE_PROMETHEUS',
      'PROMETHEUS_ADDR',
      'PROMETHEUS_MAPPER_YAML',
    ]);
  });

  it('has nothing about Prometheus when it is off, nor about Redis without one', () => {
    expect(names(withoutPrometheus).at(-1)).toBe('REDIS_URL');
    expect(names({}).filter((name) => name.startsWith('REDIS'))).toEqual([]);
  });

  it('reads the address of Redis from a Secret', () => {
    const secretKeyRef = { name: 'redis', key: 'url' };
    const rateLimit = { backend: { redis: { url: 'other', urlRef: { secretKeyRef } } } };
    expect(variable('REDIS_URL', rateLimit)).toEqual({ name: 'REDIS_URL', valueFrom: { secretKeyRef } });
  });

  it('shows Redis a certificate where there is one', () => {
    const withTLS = (tls: object) => ({ backend: { redis: { url: 'redis.test:6379', tls } } });
    const both = withTLS({ certificateRef: { name: 'redis-tls' } });
    expect(variable('REDIS_TLS_CLIENT_CERT', both)?.value).toBe('/redis-certs/tls.crt');
    expect(variable('REDIS_TLS_CLIENT_KEY', both)?.value).toBe('/redis-certs/tls.key');
    expect(variable('REDIS_TLS', withTLS({}))?.value).toBe('true');
    expect(variable('REDIS_TLS_CLIENT_KEY', withTLS({}))).toBeUndefined();
  });

  it.each([
    [undefined, '1.0'],
    [100, '1.0'],
    [55, '0.6'],
    [25, '0.2'],
    [75, '0.8'],
    [0, '0.0'],
  ])('samples %s percent of the calls as %s', (samplingRate, text) => {
    const rateLimit = { ...redis, telemetry: { tracing: { samplingRate, provider: { url: 'otel:4317' } } } };
    expect(variable('TRACING_SAMPLING_RATE', rateLimit)?.value).toBe(text);
  });

  it('traces to the collector, and only where there is one', () => {
    const traced = (url: string) => ({ ...redis, telemetry: { tracing: { provider: { url } } } });
    const endpoint = (url: string) => variable('OTEL_EXPORTER_OTLP_ENDPOINT', traced(url))?.value;
    expect([endpoint('otel:4317'), endpoint('http://otel:4317')]).toEqual(['http://otel:4317', 'http://otel:4317']);
    expect(variable('TRACING_SERVICE_NAMESPACE', traced('otel'))?.value).toBe('control');
    expect(variable('TRACING_SERVICE_INSTANCE_ID', traced('otel'))).toMatchObject({
      valueFrom: { fieldRef: { fieldPath: 'metadata.name' } },
    });
    expect(names().filter((name) => /TRACING|OTEL/.test(name))).toEqual([]);
  });

  it('takes variables of the user by name', () => {
    const env = [
      { name: 'LOG_LEVEL', value: 'debug' },
      { name: 'MINE', value: '1' },
    ];
    const made = environment(redis, { env });
    expect(made.filter(({ name }) => name === 'LOG_LEVEL')).toEqual([env[0]]);
    expect(made.at(-1)).toEqual(env[1]);
  });
});
