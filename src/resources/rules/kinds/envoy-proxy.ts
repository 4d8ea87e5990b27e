/** Cross-field rules of EnvoyProxy but for its telemetry; numbers are those of spec/validation-rules.md. */

import type {
  EnvoyProxyBootstrap,
  EnvoyProxyProviderKubernetesEnvoyHPA,
  EnvoyProxySpec,
} from '../../generated/types.ts';
import { tlsVersionRules } from '../fragments/tls-settings.ts';
import { type Rule, rule } from '../rule.ts';
import { exactlyOne, exactlyWith, exclusive, onlyWith, someOf, typeNeeds, typeRefuses } from '../rule-shapes.ts';
import { envoyProxyTelemetryRules } from './envoy-proxy-telemetry.ts';

const kubernetes = 'spec.provider.kubernetes';
const containers = [`${kubernetes}.envoyDaemonSet.container`, `${kubernetes}.envoyDeployment.container`];
const image = /^[a-zA-Z0-9._-]+(:[0-9]+)?(\/[a-zA-Z0-9._/-]+)?(:[a-zA-Z0-9._-]+)?(@sha256:[a-z0-9]+)?$/;
const imageRepository = /^[a-zA-Z0-9._-]+(:[0-9]+)?[a-zA-Z0-9._/-]+$/;
const ipv4 = /^((25[0-5]|2[0-4][0-9]|[01]?[0-9][0-9]?)\.){3}(25[0-5]|2[0-4][0-9]|[01]?[0-9][0-9]?)$/;

function bootstrapIsWhole({ type, jsonPatches, value }: EnvoyProxyBootstrap): boolean {
  return type === 'JSONPatch' ? (jsonPatches?.length ?? 0) > 0 : value !== undefined;
}

const kubernetesRules: readonly Rule[] = [
  ...exclusive(198, kubernetes, 'envoyDeployment', 'envoyDaemonSet'),
  ...exclusive(199, kubernetes, 'envoyHpa', 'envoyDaemonSet'),
  ...exclusive(200, containers, 'image', 'imageRepository'),
  ...rule<string>(
    201,
    containers.map((path) => `${path}.image`),
    (text) => image.test(text),
    'must be an image such as registry.example.com/envoy:v1',
  ),
  ...rule<string>(
    202,
    containers.map((path) => `${path}.imageRepository`),
    (text) => imageRepository.test(text),
    'must be an image without tag or digest',
  ),
  ...rule<EnvoyProxyProviderKubernetesEnvoyHPA>(
    203,
    `${kubernetes}.envoyHpa`,
    ({ minReplicas, maxReplicas }) => minReplicas === undefined || maxReplicas >= minReplicas,
    'has maxReplicas below minReplicas',
  ),
  ...rule<number>(204, `${kubernetes}.envoyHpa.maxReplicas`, (replicas) => replicas > 0, 'must be above 0'),
  ...rule<number>(205, `${kubernetes}.envoyHpa.minReplicas`, (replicas) => replicas > 0, 'must be above 0'),
  ...exactlyOne(206, `${kubernetes}.envoyPDB`, 'minAvailable', 'maxUnavailable'),
  ...onlyWith(207, `${kubernetes}.envoyService`, 'allocateLoadBalancerNodePorts', 'LoadBalancer'),
  ...onlyWith(208, `${kubernetes}.envoyService`, 'loadBalancerSourceRanges', 'LoadBalancer'),
  ...onlyWith(209, `${kubernetes}.envoyService`, 'loadBalancerIP', 'LoadBalancer'),
  ...rule<string>(
    210,
    `${kubernetes}.envoyService.loadBalancerIP`,
    (address) => ipv4.test(address),
    'must be an IPv4 address',
  ),
];

/** Rules of EnvoyProxy. */
export const envoyProxyRules: readonly Rule[] = [
  ...rule<EnvoyProxySpec>(
    189,
    'spec',
    ({ mergeGateways, mergeBackends }) => mergeGateways !== true || mergeBackends === undefined,
    'takes no mergeBackends with mergeGateways true',
  ),
  ...tlsVersionRules('spec.backendTLS'),
  ...rule<EnvoyProxyBootstrap>(
    190,
    'spec.bootstrap',
    bootstrapIsWhole,
    'needs jsonPatches with type JSONPatch, and value with any other type',
  ),
  ...exactlyWith(191, 'spec.dynamicModules[].source', 'remote', 'Remote'),
  ...typeNeeds(192, 'spec.dynamicModules[].source', 'Local', 'local'),
  ...typeRefuses(193, 'spec.dynamicModules[].source', 'Remote', 'local'),
  ...someOf(194, 'spec.filterOrder[]', 'before', 'after'),
  ...exactlyOne(195, 'spec.filterOrder[]', 'before', 'after'),
  ...typeNeeds(196, 'spec.geoIP.provider', 'MaxMind', 'maxMind'),
  ...someOf(
    197,
    'spec.geoIP.provider.maxMind',
    ...['cityDbSource', 'countryDbSource', 'asnDbSource', 'ispDbSource', 'anonymousIpDbSource'],
  ),
  ...kubernetesRules,
  ...envoyProxyTelemetryRules,
];
