import { expect, it } from 'vitest';
import { podEnv, proxyPorts, proxySecurityContext } from '../../../../src/translate/infra/proxy/container-settings.ts';
import { fleetOf } from '../infra-fixture.ts';

it('runs without rights as the user of the Envoy image', () => {
  expect(proxySecurityContext(fleetOf())).toMatchObject({ runAsUser: 65532, runAsGroup: 65532, privileged: false });
});

it('takes the security context of the user as a whole, from the workload that runs', () => {
  const container = { securityContext: { runAsUser: 7 } };
  expect(proxySecurityContext(fleetOf({ kubernetes: { envoyDeployment: { container } } }))).toEqual({ runAsUser: 7 });
  expect(proxySecurityContext(fleetOf({ kubernetes: { envoyDaemonSet: { container } } }))).toEqual({ runAsUser: 7 });
});

it('tells containers their namespace, name and zone', () => {
  expect(podEnv).toMatchObject([
    { name: 'ENVOY_POD_NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
    { name: 'ENVOY_POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
    {
      name: 'ENVOY_SERVICE_ZONE',
      valueFrom: { fieldRef: { fieldPath: "metadata.annotations['topology.kubernetes.io/zone']" } },
    },
  ]);
});

it('gives each port once', () => {
  expect(new Set(Object.values(proxyPorts)).size).toBe(Object.keys(proxyPorts).length);
});
