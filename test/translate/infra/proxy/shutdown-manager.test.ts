import { describe, expect, it } from 'vitest';
import { shutdownManagerContainer } from '../../../../src/translate/infra/proxy/shutdown-manager.ts';
import { at, fleetOf, gatewayConfig } from '../infra-fixture.ts';

const make = (input: Parameters<typeof fleetOf>[0] = {}) => shutdownManagerContainer(fleetOf(input));
const command = (input: Parameters<typeof fleetOf>[0] = {}) =>
  at(make(input), 'lifecycle', 'preStop', 'exec', 'command');

describe('shutdownManagerContainer', () => {
  it('needs no settings, ports or mounts', () => {
    const made = make();
    expect(made).toMatchObject({
      name: 'shutdown-manager',
      command: ['envoy-gateway'],
      args: ['envoy', 'shutdown-manager'],
    });
    expect(made.readinessProbe).toMatchObject({
      httpGet: { path: '/healthz', port: 19002 },
      periodSeconds: 10,
      failureThreshold: 3,
    });
    expect(command()).toEqual(['envoy-gateway', 'envoy', 'shutdown']);
    expect(made).not.toHaveProperty('ports');
    expect(made).not.toHaveProperty('volumeMounts');
  });

  it('passes the times of the EnvoyProxy on', () => {
    const spec = { shutdown: { drainTimeout: '30s', minDrainDuration: '15s', healthCheckFailureDelay: '5s' } };
    expect(make({ spec }).args).toEqual(['envoy', 'shutdown-manager', '--ready-timeout=40s']);
    expect(command({ spec })).toEqual([
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
    expect(make({ settings: { envoyGateway } }).image).toBe('control:1');
    expect(make().image).toBe('docker.io/envoyproxy/gateway-dev:latest');
  });

  it('has the rights of Envoy, but not its variables', () => {
    const container = { securityContext: { privileged: true }, env: [{ name: 'MINE', value: '1' }] };
    const made = make({ kubernetes: { envoyDeployment: { container } } });
    expect(made.securityContext).toEqual({ privileged: true });
    expect(made.env).toHaveLength(3);
  });
});
