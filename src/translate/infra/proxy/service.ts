import type { JsonObject } from '../../../core/json.ts';
import type { Result } from '../../../core/result.ts';
import type { EnvoyProxyProviderKubernetesEnvoyService } from '../../../resources/generated/types.ts';
import { applyObjectPatch } from '../kubernetes/apply-object-patch.ts';
import { fleetMetadata, type ProxyFleet } from './proxy-fleet.ts';

/** The Service in front of a fleet (spec/infra.md section 6). Fails with one sentence. */
export function service(fleet: ProxyFleet): Result<JsonObject, string> {
  const settings = fleet.provider.envoyService ?? {};
  const type = settings.type ?? 'LoadBalancer';
  const object: JsonObject = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: fleetMetadata(fleet, {
      name: settings.name,
      labels: { ...fleet.labels, ...settings.labels },
      annotations: { ...fleet.annotations, ...settings.annotations },
    }),
    spec: {
      type,
      sessionAffinity: 'None',
      ...(type !== 'ClusterIP' && { externalTrafficPolicy: settings.externalTrafficPolicy ?? 'Local' }),
      ...(type === 'LoadBalancer' && loadBalancerFields(settings)),
      selector: fleet.labels,
      ports: servicePorts(fleet),
      ...addressFields(fleet, type),
      ...ipFamilyFields(fleet),
    },
  };
  return applyObjectPatch(object, 'V1Service', settings.patch);
}

/** The exposed ports; HTTP/3 shares its number with the HTTPS port. */
function servicePorts({ proxy }: ProxyFleet): JsonObject[] {
  return (proxy.listeners ?? []).flatMap(({ ports = [], http3 }) =>
    ports.flatMap(({ name, protocol, servicePort, containerPort }) => {
      const port = { name, port: servicePort, targetPort: containerPort, protocol: protocol === 'UDP' ? 'UDP' : 'TCP' };
      return http3 && protocol === 'HTTPS' ? [port, { ...port, name: `${name}-h3`, protocol: 'UDP' }] : [port];
    }),
  );
}

function loadBalancerFields(settings: EnvoyProxyProviderKubernetesEnvoyService): JsonObject {
  const { loadBalancerClass, allocateLoadBalancerNodePorts, loadBalancerSourceRanges, loadBalancerIP } = settings;
  return { loadBalancerClass, allocateLoadBalancerNodePorts, loadBalancerSourceRanges, loadBalancerIP };
}

function addressFields({ proxy }: ProxyFleet, type: string): JsonObject {
  const [first, ...others] = proxy.addresses ?? [];
  if (first === undefined) return {};
  return type === 'ClusterIP' ? { clusterIP: first, clusterIPs: [first] } : { externalIPs: [first, ...others] };
}

function ipFamilyFields({ spec }: ProxyFleet): JsonObject {
  switch (spec.ipFamily) {
    case 'IPv6':
      return { ipFamilies: ['IPv6'], ipFamilyPolicy: 'SingleStack' };
    case 'DualStack':
      return { ipFamilies: ['IPv4', 'IPv6'], ipFamilyPolicy: 'RequireDualStack' };
    case 'IPv4':
    case undefined:
      return {};
  }
}
