import { describe, expect, it } from 'vitest';
import type { EnvoyProxyContainer } from '../../../../src/resources/generated/types.ts';
import { envoyContainer } from '../../../../src/translate/infra/proxy/envoy-container.ts';
import { at, fleetOf, goodValue } from '../infra-fixture.ts';

const make = (container: EnvoyProxyContainer = {}) =>
  goodValue(envoyContainer(fleetOf({ kubernetes: { envoyDeployment: { container } } })));
const readiness = { name: 'readiness', containerPort: 19003, protocol: 'TCP' };

describe('envoyContainer', () => {
  it('runs Envoy, and is asked on the readiness port whether it is ready', () => {
    const made = make();
    expect(made).toMatchObject({ name: 'envoy', command: ['envoy'], imagePullPolicy: 'IfNotPresent' });
    expect(made.readinessProbe).toMatchObject({
      httpGet: { path: '/ready', port: 19003 },
      periodSeconds: 5,
      failureThreshold: 1,
    });
    expect(at(made, 'lifecycle', 'preStop', 'httpGet')).toEqual({
      path: '/shutdown/ready',
      port: 19002,
      scheme: 'HTTP',
    });
    expect(made.ports).toEqual([{ name: 'metrics', containerPort: 19001, protocol: 'TCP' }, readiness]);
  });

  it('has no port for Prometheus when it is off', () => {
    const spec = { telemetry: { metrics: { prometheus: { disable: true } } } };
    expect(goodValue(envoyContainer(fleetOf({ spec }))).ports).toEqual([readiness]);
  });

  it.each([
    [{ imageRepository: 'registry.test/envoy', image: 'other:1' }, 'registry.test/envoy:distroless-v1.39.0'],
    [{ image: 'other:1' }, 'other:1'],
    [{}, 'docker.io/envoyproxy/envoy:distroless-v1.39.0'],
  ])('runs for %j the image %s', (container, image) => {
    expect(make(container).image).toBe(image);
  });

  it('replaces resources as a whole', () => {
    expect(make().resources).toEqual({ requests: { cpu: '100m', memory: '512Mi' } });
    expect(make({ resources: { limits: { cpu: '1' } } }).resources).toEqual({ limits: { cpu: '1' } });
  });

  it('takes variables of the user by name', () => {
    const env = [
      { name: 'ENVOY_POD_NAME', value: 'mine' },
      { name: 'MINE', value: '1' },
    ];
    const made = make({ env }).env as readonly { name: string; value?: string }[];
    expect(made.map(({ name, value }) => `${name}=${value ?? ''}`)).toEqual([
      'ENVOY_POD_NAMESPACE=',
      'ENVOY_POD_NAME=mine',
      'ENVOY_SERVICE_ZONE=',
      'MINE=1',
    ]);
  });

  it('fails when its bootstrap cannot be made', () => {
    const bootstrap = { type: 'Merge' as const, value: 'nonsense: 1' };
    expect(envoyContainer(fleetOf({ spec: { bootstrap } })).ok).toBe(false);
  });
});
