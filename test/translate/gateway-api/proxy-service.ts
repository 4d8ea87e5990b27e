import type { Service } from '../../../src/resources/kinds/service.ts';

/** The Service of a fleet, in the controller's namespace unless told otherwise. */
export function proxyService(
  name: string,
  labels: Readonly<Record<string, string>>,
  namespace = 'envoy-gateway-system',
): Service {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace, labels },
    spec: { clusterIP: '10.0.0.9', ports: [{ name: 'http', port: 80, protocol: 'TCP' }] },
  };
}

/** The labels by which a fleet belongs to a Gateway of namespace `infra`. */
export function gatewayOwner(name: string): Readonly<Record<string, string>> {
  return {
    'gateway.envoyproxy.io/owning-gateway-namespace': 'infra',
    'gateway.envoyproxy.io/owning-gateway-name': name,
  };
}
