import { expect, it } from 'vitest';
import { violatedRules } from '../violated-rules.ts';

it.each<readonly [string, readonly number[]]>([
  ['{dynamicModules: [{name: a, source: {type: Local}}]}', [192]],
  ['{provider: {type: Kubernetes, kubernetes: {envoyDaemonSet: {}, envoyDeployment: {}}}}', [198]],
  [
    '{provider: {type: Kubernetes, kubernetes: {envoyDeployment: {container: {image: "a b", imageRepository: "a:b:c"}}}}}',
    [200, 201, 202],
  ],
  ['{provider: {type: Kubernetes, kubernetes: {envoyHpa: {minReplicas: 3, maxReplicas: 2}}}}', [203]],
  ['{provider: {type: Kubernetes, kubernetes: {envoyHpa: {minReplicas: 0, maxReplicas: 1}}}}', [205]],
  [
    '{provider: {type: Kubernetes, kubernetes: {envoyService: {type: ClusterIP, allocateLoadBalancerNodePorts: true, loadBalancerSourceRanges: [a]}}}}',
    [207, 208],
  ],
  [
    '{dynamicModules: [{name: a, source: {type: Remote, local: {path: /a}}}], geoIP: {provider: {type: MaxMind}}}',
    [191, 193, 196],
  ],
  [
    '{geoIP: {provider: {type: MaxMind, maxMind: {}}}, filterOrder: [{name: envoy.filters.http.cors}]}',
    [194, 195, 197],
  ],
  ['{provider: {type: Kubernetes, kubernetes: {envoyDaemonSet: {}, envoyHpa: {maxReplicas: 0}}}}', [199, 204]],
  [
    '{provider: {type: Kubernetes, kubernetes: {envoyService: {type: ClusterIP, loadBalancerIP: 1.2.3}, envoyPDB: {}}}}',
    [206, 209, 210],
  ],
  ['{bootstrap: {type: JSONPatch}, mergeGateways: true, mergeBackends: {}}', [189, 190]],
  [
    '{bootstrap: {value: a}, mergeGateways: false, mergeBackends: {}, provider: {type: Kubernetes, kubernetes: {envoyDeployment: {container: {image: "registry.example.com:5000/a/envoy:v1@sha256:0a"}}, envoyHpa: {minReplicas: 1, maxReplicas: 1}, envoyService: {type: LoadBalancer, loadBalancerIP: 1.2.3.4}, envoyPDB: {minAvailable: 1}}}}',
    [],
  ],
])('%s', (spec, expected) => {
  expect(violatedRules('EnvoyProxy', spec)).toEqual(expected);
});
