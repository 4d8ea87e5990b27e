import { isIPv4, isIPv6 } from 'node:net';
import { parseCIDR } from '../../../core/ip-network.ts';
import type { EnvoyProxySpec, KubernetesPatch } from '../../../resources/generated/types.ts';
import type { Problem } from '../../features/from-api-hooks.ts';

type Provider = NonNullable<EnvoyProxySpec['provider']>;
type Service = NonNullable<NonNullable<Provider['kubernetes']>['envoyService']>;

const kubernetesPath = ['spec', 'provider', 'kubernetes'] as const;

/** Checks where the proxies run and the patches of the objects made for them. */
export function validateProvider(provider: EnvoyProxySpec['provider']): readonly Problem[] {
  if (!provider) return [];
  switch (provider.type) {
    case 'Kubernetes':
      return validateKubernetes(provider.kubernetes);
    case 'Host':
      return provider.host
        ? []
        : [{ message: 'A provider of type Host needs the field host.', path: ['spec', 'provider', 'host'] }];
    default: {
      const message = `Provider type ${JSON.stringify(provider.type ?? '')} is not supported: use Kubernetes or Host.`;
      return [{ message, path: ['spec', 'provider', 'type'] }];
    }
  }
}

function validateKubernetes(kubernetes: Provider['kubernetes']): readonly Problem[] {
  if (!kubernetes) return [];
  // The reference does not look at patches of the DaemonSet.
  const patched = ['envoyDeployment', 'envoyHpa', 'envoyPDB', 'envoyService'] as const;
  return [
    ...patched.flatMap((field) => validatePatch(field, kubernetes[field]?.patch)),
    ...(kubernetes.envoyService ? validateService(kubernetes.envoyService) : []),
  ];
}

function validatePatch(field: string, patch: KubernetesPatch | undefined): readonly Problem[] {
  if (!patch) return [];
  const path = [...kubernetesPath, field, 'patch'];
  const problems: Problem[] = [];
  if (patch.value === undefined || patch.value === null)
    problems.push({ message: `The patch of ${field} has no value.`, path: [...path, 'value'] });
  if (patch.type !== undefined && patch.type !== 'JSONMerge' && patch.type !== 'StrategicMerge')
    problems.push({
      message: `The patch of ${field} has the type ${patch.type}: use JSONMerge or StrategicMerge.`,
      path: [...path, 'type'],
    });
  return problems;
}

const serviceTypes = ['LoadBalancer', 'ClusterIP', 'NodePort'];
const loadBalancerFields = ['allocateLoadBalancerNodePorts', 'loadBalancerSourceRanges', 'loadBalancerIP'] as const;

function validateService(service: Service): readonly Problem[] {
  const path = [...kubernetesPath, 'envoyService'];
  const problems: Problem[] = [];
  const { type, loadBalancerSourceRanges = [], loadBalancerIP } = service;
  if (type !== undefined && !serviceTypes.includes(type))
    problems.push({
      message: `Service type ${type} is not supported: use ${serviceTypes.join(', ')}.`,
      path: [...path, 'type'],
    });
  for (const field of loadBalancerFields) {
    if (service[field] !== undefined && type !== undefined && type !== 'LoadBalancer')
      problems.push({ message: `${field} needs Service type LoadBalancer, not ${type}.`, path: [...path, field] });
  }
  for (const [i, range] of loadBalancerSourceRanges.entries()) {
    if (!parseCIDR(range))
      problems.push({
        message: `"${range}" is not a range of addresses such as 10.0.0.0/8.`,
        path: [...path, 'loadBalancerSourceRanges', i],
      });
  }
  if (loadBalancerIP !== undefined && !isIPv4Address(loadBalancerIP))
    problems.push({ message: `"${loadBalancerIP}" is not an IPv4 address.`, path: [...path, 'loadBalancerIP'] });
  return problems;
}

/** IPv4 addresses, also in the form of an IPv4-mapped IPv6 address. */
function isIPv4Address(text: string): boolean {
  return isIPv4(text) || (isIPv6(text) && /^(0*:){0,5}:?0*:?ffff:(\d+\.){3}\d+$/i.test(text));
}
