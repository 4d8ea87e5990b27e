import type { EnvoyProxySpec } from '../../../src/resources/generated/types.ts';
import type { ResourceSet } from '../../../src/resources/resource-set.ts';
import type { ProxyInput } from '../../../src/translate/features/from-api-hooks.ts';
import { contextOf, envoyProxy, gateway } from '../gateway-api/context-of.ts';

/** What EnvoyProxy hooks get for the Gateway infra/edge, whose class has an EnvoyProxy with this spec. */
export function proxyInput(spec: EnvoyProxySpec | undefined, resources: Partial<ResourceSet> = {}): ProxyInput {
  const ofClass = spec && envoyProxy('proxy', spec);
  const context = contextOf({
    gateways: [gateway('edge')],
    ...(ofClass && { envoyProxyForGatewayClass: ofClass }),
    ...resources,
  });
  const [edge] = [...context.gateways, ...context.failedGateways];
  if (!edge) throw new Error('the fixture has no Gateway');
  return { ...(ofClass && { envoyProxy: ofClass }), gateway: edge, context };
}

/** A Service `telemetry/collector` with port 4317 and one endpoint. */
export const collector: Partial<ResourceSet> = {
  services: [
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'collector', namespace: 'telemetry' },
      spec: { clusterIP: '10.0.0.1', ports: [{ name: 'otlp', port: 4317 }] },
    },
  ],
  endpointSlices: [
    {
      apiVersion: 'discovery.k8s.io/v1',
      kind: 'EndpointSlice',
      metadata: { name: 'c', namespace: 'telemetry', labels: { 'kubernetes.io/service-name': 'collector' } },
      addressType: 'IPv4',
      endpoints: [{ addresses: ['10.1.1.1'] }],
      ports: [{ name: 'otlp', port: 14317, protocol: 'TCP' }],
    },
  ],
};

/** A reference to it. */
export const collectorRef = { name: 'collector', namespace: 'telemetry', port: 4317 };
