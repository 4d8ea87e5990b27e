import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../src/core/json.ts';
import { deployment } from '../../../../src/translate/infra/proxy/deployment.ts';
import { at, containerOf, fleetOf, gatewayConfig, goodValue, podSpec } from '../infra-fixture.ts';

const make = (input: Parameters<typeof fleetOf>[0] = {}): JsonObject => goodValue(deployment(fleetOf(input)));
const inGatewayNamespace = { envoyGateway: gatewayConfig({ deploy: { type: 'GatewayNamespace' } }) };

/** The value of an option of Envoy's command line. */
function option(workload: JsonObject, name: string): string | undefined {
  const args = containerOf(workload, 'envoy').args as readonly string[];
  return args.includes(name) ? args[args.indexOf(name) + 1] : undefined;
}

describe('deployment', () => {
  it('leaves replicas to an autoscaler', () => {
    expect(at(make({ kubernetes: { envoyDeployment: { replicas: 3 } } }), 'spec', 'replicas')).toBe(3);
    const scaled = make({ kubernetes: { envoyDeployment: { replicas: 3 }, envoyHpa: { maxReplicas: 5 } } });
    expect(at(scaled, 'spec')).not.toHaveProperty('replicas');
  });

  it('labels pods with the labels of the user, and selects without them', () => {
    const made = make({ kubernetes: { envoyDeployment: { pod: { labels: { team: 'a' } } } } });
    expect(at(made, 'spec', 'template', 'metadata', 'labels', 'team')).toBe('a');
    expect(at(made, 'spec', 'selector', 'matchLabels', 'team')).toBeUndefined();
    expect(at(made, 'metadata', 'labels', 'team')).toBeUndefined();
  });

  it('has no annotations for Prometheus when it is off', () => {
    const made = make({ spec: { telemetry: { metrics: { prometheus: { disable: true } } } } });
    expect(at(made, 'spec', 'template', 'metadata')).not.toHaveProperty('annotations');
    expect(containerOf(made, 'envoy').ports).toEqual([{ name: 'readiness', containerPort: 19003, protocol: 'TCP' }]);
  });

  it('replaces volumes and mounts by name and appends new ones', () => {
    const envoyDeployment = {
      pod: {
        volumes: [
          { name: 'certs', emptyDir: {} },
          { name: 'libs', emptyDir: {} },
        ],
      },
      container: { volumeMounts: [{ name: 'libs', mountPath: '/lib/x' }] },
    };
    const made = make({ kubernetes: { envoyDeployment } });
    const names = (list: unknown) => (list as readonly { name: string }[]).map(({ name }) => name);
    expect(names(podSpec(made).volumes)).toEqual(['certs', 'sds', 'libs']);
    expect(at(podSpec(made), 'volumes', 0)).toEqual({ name: 'certs', emptyDir: {} });
    expect(names(containerOf(made, 'envoy').volumeMounts)).toEqual(['certs', 'sds', 'libs']);
  });

  it('gives both containers the security context of the user', () => {
    const securityContext = { privileged: true };
    const made = make({ kubernetes: { envoyDeployment: { container: { securityContext } } } });
    expect(containerOf(made, 'envoy').securityContext).toEqual(securityContext);
    expect(containerOf(made, 'shutdown-manager').securityContext).toEqual(securityContext);
  });

  it.each([
    [{ imageRepository: 'registry.test/envoy', image: 'other:1' }, 'registry.test/envoy:distroless-v1.39.0'],
    [{ image: 'other:1' }, 'other:1'],
    [{}, 'docker.io/envoyproxy/envoy:distroless-v1.39.0'],
  ])('runs for %j the image %s', (container, image) => {
    expect(containerOf(make({ kubernetes: { envoyDeployment: { container } } }), 'envoy').image).toBe(image);
  });

  it('runs in Gateway namespace mode with a token and no client certificate', () => {
    const made = make({ proxy: { name: 'web', namespace: 'shop' }, settings: inGatewayNamespace });
    expect(option(made, '--service-cluster')).toBe('shop/web');
    expect(at(podSpec(made), 'volumes', 0, 'projected', 'sources', 0, 'serviceAccountToken', 'audience')).toBe(
      'envoy-gateway.control.svc.cluster.local',
    );
    expect(at(podSpec(made), 'volumes', 1, 'configMap', 'name')).toBe('web');
  });
});

describe("Envoy's command line", () => {
  it('orders the levels of components and silences one when there are none', () => {
    expect(option(make(), '--component-log-level')).toBe('misc:error');
    const made = make({ spec: { logging: { level: { default: 'debug', upstream: 'info', admin: 'error' } } } });
    expect(option(made, '--component-log-level')).toBe('admin:error,upstream:info');
    expect(option(made, '--log-level')).toBe('debug');
  });

  it('ends with the arguments of the user', () => {
    const args = containerOf(make({ spec: { concurrency: 2, extraArgs: ['--x', 'y'] } }), 'envoy').args as string[];
    expect(args.slice(-2)).toEqual(['--x', 'y']);
    expect(args.slice(args.indexOf('--concurrency'))[1]).toBe('2');
  });

  it.each([
    ['1Gi', 858993459],
    ['1.1Gi', 944892805],
  ])('bounds the heap below the memory limit of %s', (memory, bytes) => {
    const resources = { limits: { memory } };
    const made = make({ kubernetes: { envoyDeployment: { container: { resources } } } });
    const bootstrap = load(option(made, '--config-yaml') ?? '');
    expect(at(bootstrap, 'overload_manager', 'resource_monitors', 1, 'typed_config', 'max_heap_size_bytes')).toBe(
      bytes,
    );
    expect(at(load(option(make(), '--config-yaml') ?? ''), 'overload_manager', 'actions')).toBeUndefined();
  });

  it('takes metric sinks with their first endpoint and drops those without', () => {
    const sink = (host: string) => ({
      destination: { name: 'd', settings: [{ name: 's', endpoints: host ? [{ host, port: 4317 }] : [] }] },
    });
    const made = make({ proxy: { resolvedMetricSinks: [sink(''), sink('otel.test')] } });
    const bootstrap = load(option(made, '--config-yaml') ?? '');
    expect(at(bootstrap, 'stats_sinks')).toHaveLength(1);
    expect(JSON.stringify(bootstrap)).toContain('otel.test');
  });

  it('uses a replaced bootstrap as it is and refuses one that cannot be merged', () => {
    const replaced = make({ spec: { bootstrap: { value: 'admin: {}' } } });
    expect(option(replaced, '--config-yaml')).toBe('admin: {}');
    const merged = deployment(fleetOf({ spec: { bootstrap: { type: 'Merge', value: 'nonsense: 1' } } }));
    expect(merged).toEqual({ ok: false, error: expect.stringContaining('nonsense') });
  });
});

describe('shutdown manager', () => {
  it('passes the times of the EnvoyProxy on', () => {
    const shutdown = { drainTimeout: '30s', minDrainDuration: '15s', healthCheckFailureDelay: '5s' };
    const manager = containerOf(make({ spec: { shutdown } }), 'shutdown-manager');
    expect(manager.args).toEqual(['envoy', 'shutdown-manager', '--ready-timeout=40s']);
    expect(at(manager, 'lifecycle', 'preStop', 'exec', 'command')).toEqual([
      'envoy-gateway',
      'envoy',
      'shutdown',
      '--health-check-failure-delay=5s',
      '--drain-timeout=30s',
      '--min-drain-duration=15s',
    ]);
  });

  it('runs the image of the controller configuration', () => {
    const envoyGateway = gatewayConfig({ shutdownManager: { image: 'control:1' } });
    expect(containerOf(make({ settings: { envoyGateway } }), 'shutdown-manager').image).toBe('control:1');
  });
});
