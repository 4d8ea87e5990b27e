import { expect, it } from 'vitest';
import { violatedRules } from '../violated-rules.ts';

const policy = (rest: string) =>
  `{targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: a}], ${rest}}`;

it.each<readonly [string, readonly number[]]>([
  [
    '{targetRef: {group: x, kind: Thing, name: a}, targetRefs: [{group: x, kind: Thing, name: a}], targetSelectors: [{kind: Gateway, group: x, namespaces: {from: Selector}}]}',
    [110, 111, 112, 113, 165, 166],
  ],
  ['{targetRefs: [{group: gateway.networking.k8s.io, kind: TCPRoute, name: a}], admissionControl: {}}', [117]],
  [policy('loadBalancer: {type: ConsistentHash}'), [136]],
  [policy('loadBalancer: {type: Random, consistentHash: {type: SourceIP}}'), [136]],
  [policy('loadBalancer: {type: BackendUtilization}'), [137]],
  [policy('loadBalancer: {type: DynamicModule}'), [138]],
  [
    policy(
      'loadBalancer: {type: DynamicModule, dynamicModule: {name: a, lbPolicyName: b}, slowStart: {window: 1s}, zoneAware: {weightedZones: [{zone: a, weight: 1}]}, endpointOverride: {extractFrom: [{header: a}]}}',
    ),
    [139, 142, 144],
  ],
  [
    policy('loadBalancer: {type: RoundRobin, zoneAware: {preferLocal: {}, weightedZones: [{zone: a, weight: 1}]}}'),
    [143],
  ],
  [
    policy('loadBalancer: {type: ConsistentHash, consistentHash: {type: SourceIP}, zoneAware: {preferLocal: {}}}'),
    [140],
  ],
  [policy('loadBalancer: {type: BackendUtilization, backendUtilization: {}, zoneAware: {preferLocal: {}}}'), [141]],
  [policy('loadBalancer: {type: ConsistentHash, consistentHash: {type: Headers}}'), [147]],
  [policy('loadBalancer: {type: ConsistentHash, consistentHash: {type: SourceIP, queryParams: [{name: a}]}}'), [149]],
  [policy('healthCheck: {active: {type: HTTP}}'), [126]],
  [policy('healthCheck: {active: {type: GRPC, tcp: {}}}'), [127]],
  [
    policy(
      'healthCheck: {active: {type: TCP, tcp: {send: {type: Text, binary: YQ==}, receive: {type: Binary, text: a}}}}',
    ),
    [132, 132, 133, 133],
  ],
  [policy('healthCheck: {active: {type: HTTP, http: {path: /, requestBody: {type: Text, text: a}}}}'), [131]],
  [
    policy('healthCheck: {active: {type: HTTP, http: {path: /, method: pOsT, requestBody: {type: Text, text: a}}}}'),
    [],
  ],
  [policy('admissionControl: {minSuccessRate: 0, maxRejectionPercent: 101}'), [119, 120]],
  [policy('compression: [{type: Gzip}], compressor: [{type: Gzip}]'), [115]],
  [policy('faultInjection: {abort: {}}'), [125]],
  [policy('faultInjection: {abort: {httpStatus: 500, grpcStatus: 1}}'), [124]],
  [
    policy(
      'rateLimit: {global: {rules: [{limit: {requests: 1, unit: Second}, cost: {request: {from: Number, number: 1, metadata: {namespace: a, key: b}}}}]}}',
    ),
    [152],
  ],
  [
    policy('rateLimit: {local: {rules: [{limit: {requests: 1, unit: Second, fromMetadata: {namespace: a, key: b}}}]}}'),
    [154],
  ],
  [policy('responseOverride: [{match: {}, response: {}}]'), [156]],
  [policy('responseOverride: [{match: {statusCodes: [{type: Value}, {type: Range}]}, response: {}}]'), [157, 158]],
  ['{}', [109]],
  ['{targetSelectors: [{kind: Gateway}], mergeType: Replace}', [114, 150]],
  [
    policy(
      'loadBalancer: {type: ConsistentHash, consistentHash: {type: Cookie, header: {name: a}}, zoneAware: {preferLocal: {}}}',
    ),
    [140, 146, 148],
  ],
  [
    policy('loadBalancer: {type: Random, slowStart: {window: 1s}}, connection: {preconnect: {predictivePercent: 100}}'),
    [139],
  ],
  [policy('connection: {preconnect: {predictivePercent: 100}}'), [118]],
  [
    policy('healthCheck: {active: {type: HTTP, http: {path: /, requestBody: {type: Text, text: a}, method: get}}}'),
    [131],
  ],
  [policy('healthCheck: {active: {type: TCP, grpc: {}}}'), [127, 128]],
  [
    policy(
      'http2: {connectionKeepalive: {timeout: 2s, interval: 1s}}, circuitBreaker: {retryBudget: {percent: {numerator: 101}}}',
    ),
    [41, 134],
  ],
  [policy('loadBalancer: {type: BackendUtilization, backendUtilization: {outOfBand: {reportingPeriod: 0s}}}'), [145]],
  [policy('responseOverride: [{match: {statusCodes: [{value: 500}]}, response: {}, redirect: {}}]'), [155]],
  [
    policy(
      'responseOverride: [{match: {statusCodes: [{value: 500}]}, redirect: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /}}}]',
    ),
    [160],
  ],
  [
    policy(
      'responseOverride: [{match: {statusCodes: [{value: 500}]}, response: {header: {remove: [a]}, body: {type: Inline}}}]',
    ),
    [161, 164],
  ],
  [
    policy('responseOverride: [{match: {statusCodes: [{type: Range, range: {start: 5, end: 5}}]}, response: {}}]'),
    [159],
  ],
  [
    policy(
      'rateLimit: {local: {rules: [{limit: {requests: 1, unit: Second}, clientSelectors: [{}], cost: {response: {from: Number, number: 1}}}]}}',
    ),
    [151, 153],
  ],
  [
    policy(
      'admissionControl: {samplingWindow: 999ms}, requestBuffer: {limit: 1}, httpUpgrade: [{type: websocket, connect: {}}]',
    ),
    [116, 121, 135],
  ],
  [policy('faultInjection: {}, bandwidthLimit: {}'), [122, 123]],
  [
    policy(
      'responseOverride: [{match: {statusCodes: [{value: 500}, {type: Range, range: {start: 1, end: 2}}]}, redirect: {path: {type: ReplacePrefixMatch, replaceFullPath: /a}}}]',
    ),
    [73, 74, 160],
  ],
  [
    '{targetRefs: [{group: gateway.networking.k8s.io, kind: GRPCRoute, name: a}], mergeType: JSONMerge, admissionControl: {minSuccessRate: 1, maxRejectionPercent: 100, samplingWindow: 1s}, bandwidthLimit: {request: {limit: {value: 1, unit: Second}}}, faultInjection: {abort: {httpStatus: 500}}}',
    [],
  ],
])('%s', (spec, expected) => {
  expect(violatedRules('BackendTrafficPolicy', spec)).toEqual(expected);
});
