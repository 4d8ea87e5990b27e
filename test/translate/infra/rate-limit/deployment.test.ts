import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../src/core/json.ts';
import { rateLimitDeployment } from '../../../../src/translate/infra/rate-limit/deployment.ts';
import { at, containerOf, goodValue, podSpec } from '../infra-fixture.ts';
import { redis, serviceOf, withoutPrometheus } from '../rate-limit-fixture.ts';

const make = (rateLimit?: object, rateLimitDeploymentSettings: object = {}, others: object = {}): JsonObject =>
  goodValue(rateLimitDeployment(serviceOf(rateLimit, { rateLimitDeployment: rateLimitDeploymentSettings, ...others })));
const container = (made: JsonObject) => containerOf(made, 'envoy-ratelimit');
const names = (list: unknown) => (list as readonly { name: string }[]).map(({ name }) => name);

describe('rateLimitDeployment', () => {
  it('runs the rate limit service without rights', () => {
    const made = make();
    expect(container(made)).toMatchObject({
      image: 'docker.io/envoyproxy/ratelimit:17b1956c',
      command: ['/bin/ratelimit'],
      resources: { requests: { cpu: '100m', memory: '512Mi' } },
      securityContext: { readOnlyRootFilesystem: true, runAsUser: 65534, runAsGroup: 65534 },
      livenessProbe: { httpGet: { path: '/healthcheck', port: 8080 }, periodSeconds: 10, failureThreshold: 3 },
    });
    expect(podSpec(made)).toMatchObject({ serviceAccountName: 'envoy-ratelimit', terminationGracePeriodSeconds: 300 });
  });

  it.each([
    [{ imageRepository: 'registry.test/limit', image: 'other:1' }, 'registry.test/limit:17b1956c'],
    [{ image: 'other:1' }, 'other:1'],
  ])('runs for %j the image %s', (settings, image) => {
    expect(container(make(redis, { container: settings })).image).toBe(image);
  });

  it('leaves replicas to an autoscaler', () => {
    expect(at(make(redis, { replicas: 3 }), 'spec', 'replicas')).toBe(3);
    expect(at(make(redis, { replicas: 3 }, { rateLimitHpa: {} }), 'spec', 'replicas')).toBeUndefined();
  });

  it('adds labels of the user and keeps its own', () => {
    const labels = { 'app.kubernetes.io/name': 'mine', team: 'a' };
    const made = make(redis, { pod: { labels } });
    expect(at(made, 'spec', 'template', 'metadata', 'labels')).toMatchObject({
      'app.kubernetes.io/name': 'envoy-ratelimit',
      team: 'a',
    });
    expect(at(made, 'spec', 'selector', 'matchLabels', 'team')).toBeUndefined();
  });

  it('is scraped on its metrics port, unless Prometheus is off', () => {
    const annotations = (made: JsonObject) => at(made, 'spec', 'template', 'metadata', 'annotations');
    expect(annotations(make())).toEqual({
      'prometheus.io/path': '/metrics',
      'prometheus.io/port': '19001',
      'prometheus.io/scrape': 'true',
    });
    const off = make(withoutPrometheus);
    expect(annotations(off)).toBeUndefined();
    expect(names(container(off).ports)).toEqual(['grpc']);
    expect(names(podSpec(off).volumes)).toEqual(['certs']);
    expect(names(container(off).volumeMounts)).toEqual(['certs']);
  });

  it('mounts the mapping of its statistics, which may be missing', () => {
    const made = make();
    expect(podSpec(made).volumes).toContainEqual({
      name: 'statsd-exporter-config',
      configMap: { name: 'statsd-exporter-config', defaultMode: 420, optional: true },
    });
    expect(container(made).volumeMounts).toContainEqual({
      name: 'statsd-exporter-config',
      mountPath: '/etc/statsd-exporter',
      readOnly: true,
    });
  });

  it('mounts a client certificate for Redis; with TLS alone there is a mount without a volume', () => {
    const withTLS = (tls: object) => make({ backend: { redis: { url: 'redis.test:6379', tls } } });
    const made = withTLS({ certificateRef: { name: 'redis-tls' } });
    expect(at(podSpec(made), 'volumes', 0)).toEqual({
      name: 'redis-certs',
      secret: { secretName: 'redis-tls', defaultMode: 420 },
    });
    expect(names(container(made).volumeMounts)).toContain('redis-certs');
    const alone = withTLS({});
    expect(names(podSpec(alone).volumes)).not.toContain('redis-certs');
    expect(names(container(alone).volumeMounts)).toContain('redis-certs');
  });

  it.each([
    { kind: 'ConfigMap', name: 'x' },
    { group: 'other.test', name: 'x' },
  ])('refuses the certificate %j', (ref) => {
    const service = serviceOf({ backend: { redis: { url: 'redis.test:6379', tls: { certificateRef: ref } } } });
    expect(rateLimitDeployment(service)).toEqual({ ok: false, error: expect.stringContaining('certificateRef') });
  });

  it('takes name, strategy, pod settings and a patch of the user', () => {
    const made = make(redis, {
      name: 'limits',
      strategy: { type: 'Recreate' },
      pod: { nodeSelector: { zone: 'a' }, priorityClassName: 'high', volumes: [{ name: 'certs', emptyDir: {} }] },
      patch: { value: { spec: { paused: true } } },
    });
    expect(made).toMatchObject({
      metadata: { name: 'limits' },
      spec: { strategy: { type: 'Recreate' }, paused: true },
    });
    expect(podSpec(made)).toMatchObject({
      nodeSelector: { zone: 'a' },
      volumes: [{ name: 'certs', emptyDir: {} }, {}],
    });
    expect(podSpec(made)).not.toHaveProperty('priorityClassName');
  });
});
