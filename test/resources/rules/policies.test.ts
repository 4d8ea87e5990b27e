import { describe, expect, it } from 'vitest';
import { violatedRules } from './violated-rules.ts';

const target = 'targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: a}]';
const gatewayTarget = 'targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: a}]';
const policy = (rest: string) => `{${target}, ${rest}}`;
const backendRefs = 'backendRefs: [{name: a, port: 1}]';
const override = (rest: string) => policy(`responseOverride: [{match: {statusCodes: [{value: 500}]}, ${rest}}]`);

const cases: readonly (readonly [string, string, readonly number[]])[] = [
  ['Backend', '{endpoints: [{fqdn: {hostname: a.b, port: 1}}, {ip: {address: 1.2.3.4, port: 1}}]}', [101]],
  ['Backend', '{endpoints: [{}]}', [102, 103]],
  ['Backend', '{type: DynamicResolver, tls: {autoSNIFromEndpointHostname: true}}', [99, 100]],
  ['Backend', '{type: DynamicResolver, endpoints: [{ip: {address: 1.2.3.4, port: 1}}]}', [98]],
  [
    'Backend',
    '{endpoints: [{ip: {address: 1.2.3.4, port: 1}}], tls: {insecureSkipVerify: true, wellKnownCACertificates: System}}',
    [105],
  ],
  [
    'Backend',
    '{endpoints: [{ip: {address: 1.2.3.4, port: 1}}], tls: {wellKnownCACertificates: System, minVersion: "1.3", maxVersion: "1.2", ciphers: [A]}}',
    [107, 108],
  ],
  [
    'Backend',
    '{endpoints: [{ip: {address: 1.2.3.4, port: 1}}], tls: {wellKnownCACertificates: System, maxVersion: "1.1"}}',
    [108],
  ],
  ['BackendTrafficPolicy', '{}', [109]],
  ['BackendTrafficPolicy', '{targetSelectors: [{kind: Gateway}], mergeType: Replace}', [114, 150]],
  [
    'BackendTrafficPolicy',
    policy(
      'loadBalancer: {type: ConsistentHash, consistentHash: {type: Cookie, header: {name: a}}, zoneAware: {preferLocal: {}}}',
    ),
    [140, 146, 148],
  ],
  [
    'BackendTrafficPolicy',
    policy('loadBalancer: {type: Random, slowStart: {window: 1s}}, connection: {preconnect: {predictivePercent: 100}}'),
    [139],
  ],
  ['BackendTrafficPolicy', policy('connection: {preconnect: {predictivePercent: 100}}'), [118]],
  [
    'BackendTrafficPolicy',
    policy('healthCheck: {active: {type: HTTP, http: {path: /, requestBody: {type: Text, text: a}, method: get}}}'),
    [131],
  ],
  ['BackendTrafficPolicy', policy('healthCheck: {active: {type: TCP, grpc: {}}}'), [127, 128]],
  [
    'BackendTrafficPolicy',
    policy(
      'http2: {connectionKeepalive: {timeout: 2s, interval: 1s}}, circuitBreaker: {retryBudget: {percent: {numerator: 101}}}',
    ),
    [134, 41],
  ],
  [
    'BackendTrafficPolicy',
    policy('loadBalancer: {type: BackendUtilization, backendUtilization: {outOfBand: {reportingPeriod: 0s}}}'),
    [145],
  ],
  ['BackendTrafficPolicy', override('response: {}, redirect: {}'), [155]],
  ['BackendTrafficPolicy', override('redirect: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /}}'), [160]],
  ['BackendTrafficPolicy', override('response: {header: {remove: [a]}, body: {type: Inline}}'), [164, 161]],
  [
    'BackendTrafficPolicy',
    policy('responseOverride: [{match: {statusCodes: [{type: Range, range: {start: 5, end: 5}}]}, response: {}}]'),
    [159],
  ],
  [
    'BackendTrafficPolicy',
    policy(
      'rateLimit: {local: {rules: [{limit: {requests: 1, unit: Second}, clientSelectors: [{}], cost: {response: {from: Number, number: 1}}}]}}',
    ),
    [151, 153],
  ],
  [
    'BackendTrafficPolicy',
    policy(
      'admissionControl: {samplingWindow: 999ms}, requestBuffer: {limit: 1}, httpUpgrade: [{type: websocket, connect: {}}]',
    ),
    [121, 116, 135],
  ],
  ['BackendTrafficPolicy', policy('faultInjection: {}, bandwidthLimit: {}'), [123, 122]],
  ['ClientTrafficPolicy', policy('clientIPDetection: {}'), [170, 171]],
  [
    'ClientTrafficPolicy',
    `{${gatewayTarget}, clientIPDetection: {xForwardedFor: {numTrustedHops: 1, trustedCIDRs: [10.0.0.0/8]}}}`,
    [172],
  ],
  [
    'ClientTrafficPolicy',
    `{${gatewayTarget}, headers: {preserveXRequestID: false, requestID: Preserve}, tls: {clientValidation: {optional: true}}}`,
    [174],
  ],
  [
    'EnvoyExtensionPolicy',
    policy(`mergeType: Replace, extProc: [{${backendRefs}, metadata: {writableNamespaces: [envoy.filters.http.a]}}]`),
    [185, 182],
  ],
  [
    'EnvoyExtensionPolicy',
    policy('lua: [{type: Inline}, {type: ValueRef, valueRef: {group: v1, kind: Secret, name: a}}]'),
    [183, 184],
  ],
  ['EnvoyExtensionPolicy', policy('wasm: [{name: a, code: {type: HTTP, image: {url: a}}}]'), [186, 187]],
  [
    'EnvoyExtensionPolicy',
    policy(`extProc: [{${backendRefs}, failOpen: true, processingMode: {request: {body: FullDuplexStreamed}}}]`),
    [180],
  ],
  [
    'EnvoyProxy',
    '{dynamicModules: [{name: a, source: {type: Remote, local: {path: /a}}}], geoIP: {provider: {type: MaxMind}}}',
    [191, 193, 196],
  ],
  [
    'EnvoyProxy',
    '{geoIP: {provider: {type: MaxMind, maxMind: {}}}, filterOrder: [{name: envoy.filters.http.cors}]}',
    [197, 194, 195],
  ],
  [
    'EnvoyProxy',
    '{provider: {type: Kubernetes, kubernetes: {envoyDaemonSet: {}, envoyHpa: {maxReplicas: 0}}}}',
    [199, 204],
  ],
  [
    'EnvoyProxy',
    '{provider: {type: Kubernetes, kubernetes: {envoyService: {type: ClusterIP, loadBalancerIP: 1.2.3}, envoyPDB: {}}}}',
    [209, 210, 206],
  ],
  [
    'EnvoyProxy',
    '{telemetry: {accessLog: {settings: [{format: {}, sinks: [{type: File, als: {type: TCP}}]}]}}}',
    [215, 216, 217, 220],
  ],
  [
    'EnvoyProxy',
    '{telemetry: {tracing: {provider: {type: OpenTelemetry, serviceName: ""}, samplingRate: 1, samplingFraction: {numerator: 1}}}}',
    [223, 226, 229],
  ],
  ['EnvoyProxy', '{bootstrap: {type: JSONPatch}, mergeGateways: true, mergeBackends: {}}', [189, 190]],
  [
    'HTTPRouteFilter',
    '{directResponse: {header: {remove: [a]}}, urlRewrite: {hostname: {type: Header, pathRegex: {pattern: a, substitution: b}}}}',
    [230, 232, 233],
  ],
  ['SecurityPolicy', policy('mergeType: Replace'), [259]],
  ['SecurityPolicy', policy('jwt: {providers: [{name: a}], optional: false, failOpen: false}'), [255, 253]],
  [
    'SecurityPolicy',
    policy(
      `jwt: {providers: [{name: a, remoteJWKS: {uri: "https://a/b", ${backendRefs}, backendSettings: {retry: {perRetry: {timeout: 1s}, retryOn: {httpStatusCodes: [500]}}}}}]}`,
    ),
    [257, 258],
  ],
  ['SecurityPolicy', policy('extAuth: {}'), [247, 248]],
  [
    'SecurityPolicy',
    policy('authorization: {defaultAction: Deny, rules: [{action: Allow, principal: {jwt: {provider: a}}}]}'),
    [239, 246],
  ],
];

describe('rules of the policies of Envoy Gateway', () => {
  it.each(cases)('%s %s', (kind, spec, expected) => {
    expect([...violatedRules(kind, spec)].sort()).toEqual([...expected].sort());
  });
});
