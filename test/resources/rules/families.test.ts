import { describe, expect, it } from 'vitest';
import { violatedRules } from './violated-rules.ts';

const route = 'targetRefs: [{group: gateway.networking.k8s.io, kind: HTTPRoute, name: a}]';
const gateway = 'targetRefs: [{group: gateway.networking.k8s.io, kind: Gateway, name: a}]';
const refs = 'backendRefs: [{name: a, port: 1}]';
const target = (group: string, kind: string): string => `group: ${group}, kind: ${kind}, name: a`;
const policy = (rest: string): string => `{${route}, ${rest}}`;
const balancer = (rest: string): string => policy(`loadBalancer: {${rest}}`);
const active = (rest: string): string => policy(`healthCheck: {active: {${rest}}}`);
const otherTargets = (...group: string[]): string =>
  `{targetRef: {${target('x', 'Thing')}}, targetRefs: [{${target('x', 'Thing')}}], targetSelectors: [{kind: Gateway, group: x, namespaces: {from: Selector}}]${group.join('')}}`;

type Case = readonly [what: string, kind: string, spec: string, expected: readonly number[]];

const targets: readonly Case[] = [
  ['other targets', 'BackendTrafficPolicy', otherTargets(), [110, 111, 112, 113, 165, 166]],
  ['other targets', 'ClientTrafficPolicy', otherTargets(), [167, 168, 169, 170, 165, 166]],
  ['other targets', 'EnvoyExtensionPolicy', otherTargets(), [167, 111, 112, 113, 165, 166]],
  ['other targets', 'SecurityPolicy', otherTargets(), [167, 236, 112, 237, 165, 166]],
  ['merging into Gateways', 'EnvoyExtensionPolicy', `{${gateway}, mergeType: StrategicMerge}`, [114]],
  ['merging into Gateways', 'SecurityPolicy', `{${gateway}, mergeType: StrategicMerge}`, [238]],
  [
    'admission control of TCP',
    'BackendTrafficPolicy',
    `{targetRefs: [{${target('gateway.networking.k8s.io', 'TCPRoute')}}], admissionControl: {}}`,
    [117],
  ],
];

const backendSettings: readonly Case[] = [
  ['a ring without its key', 'BackendTrafficPolicy', balancer('type: ConsistentHash'), [136]],
  ['a ring of another kind', 'BackendTrafficPolicy', balancer('type: Random, consistentHash: {type: SourceIP}'), [136]],
  ['no utilization', 'BackendTrafficPolicy', balancer('type: BackendUtilization'), [137]],
  ['a module without name', 'BackendTrafficPolicy', balancer('type: DynamicModule'), [138]],
  [
    'a module with all that it refuses',
    'BackendTrafficPolicy',
    balancer(
      'type: DynamicModule, dynamicModule: {name: a, lbPolicyName: b}, slowStart: {window: 1s}, zoneAware: {weightedZones: [{zone: a, weight: 1}]}, endpointOverride: {extractFrom: [{header: a}]}',
    ),
    [139, 142, 144],
  ],
  [
    'two ways of zones',
    'BackendTrafficPolicy',
    balancer('type: RoundRobin, zoneAware: {preferLocal: {}, weightedZones: [{zone: a, weight: 1}]}'),
    [143],
  ],
  [
    'zones for a ring',
    'BackendTrafficPolicy',
    balancer('type: ConsistentHash, consistentHash: {type: SourceIP}, zoneAware: {preferLocal: {}}'),
    [140],
  ],
  [
    'zones for utilization',
    'BackendTrafficPolicy',
    balancer('type: BackendUtilization, backendUtilization: {}, zoneAware: {preferLocal: {}}'),
    [141],
  ],
  [
    'a hash over headers',
    'BackendTrafficPolicy',
    balancer('type: ConsistentHash, consistentHash: {type: Headers}'),
    [147],
  ],
  [
    'a hash over parameters',
    'BackendTrafficPolicy',
    balancer('type: ConsistentHash, consistentHash: {type: SourceIP, queryParams: [{name: a}]}'),
    [149],
  ],
  ['an active check without its kind', 'BackendTrafficPolicy', active('type: HTTP'), [126]],
  ['one of another kind', 'BackendTrafficPolicy', active('type: GRPC, tcp: {}'), [127]],
  [
    'payloads of another kind',
    'BackendTrafficPolicy',
    active('type: TCP, tcp: {send: {type: Text, binary: YQ==}, receive: {type: Binary, text: a}}'),
    [132, 132, 133, 133],
  ],
  [
    'a body without a method, in any case of its letters',
    'BackendTrafficPolicy',
    active('type: HTTP, http: {path: /, requestBody: {type: Text, text: a}}'),
    [131],
  ],
  [
    'a body with a method that has one',
    'BackendTrafficPolicy',
    active('type: HTTP, http: {path: /, method: pOsT, requestBody: {type: Text, text: a}}'),
    [],
  ],
  [
    'a log of failures alone',
    'EnvoyProxy',
    '{telemetry: {healthCheckLog: {matches: [Failure], sinks: [{type: File}]}}}',
    [129, 130],
  ],
];

const traffic: readonly Case[] = [
  [
    'rates',
    'BackendTrafficPolicy',
    policy('admissionControl: {minSuccessRate: 0, maxRejectionPercent: 101}'),
    [119, 120],
  ],
  [
    'two compressions',
    'BackendTrafficPolicy',
    policy('compression: [{type: Gzip}], compressor: [{type: Gzip}]'),
    [115],
  ],
  ['an abort with nothing', 'BackendTrafficPolicy', policy('faultInjection: {abort: {}}'), [125]],
  [
    'an abort with both',
    'BackendTrafficPolicy',
    policy('faultInjection: {abort: {httpStatus: 500, grpcStatus: 1}}'),
    [124],
  ],
  [
    'a cost in two ways',
    'BackendTrafficPolicy',
    policy(
      'rateLimit: {global: {rules: [{limit: {requests: 1, unit: Second}, cost: {request: {from: Number, number: 1, metadata: {namespace: a, key: b}}}}]}}',
    ),
    [152],
  ],
  [
    'a local limit from metadata',
    'BackendTrafficPolicy',
    policy('rateLimit: {local: {rules: [{limit: {requests: 1, unit: Second, fromMetadata: {namespace: a, key: b}}}]}}'),
    [154],
  ],
  ['no match', 'BackendTrafficPolicy', policy('responseOverride: [{match: {}, response: {}}]'), [156]],
  [
    'status codes without their value',
    'BackendTrafficPolicy',
    policy('responseOverride: [{match: {statusCodes: [{type: Value}, {type: Range}]}, response: {}}]'),
    [157, 158],
  ],
  ['a body that is elsewhere', 'HTTPRouteFilter', '{directResponse: {body: {type: ValueRef}}}', [162]],
  [
    'a body in a Secret',
    'HTTPRouteFilter',
    '{directResponse: {body: {type: ValueRef, valueRef: {group: "", kind: Secret, name: a}}}}',
    [163],
  ],
  [
    'rewrites of another type',
    'HTTPRouteFilter',
    '{urlRewrite: {hostname: {type: PathRegex, header: a}, path: {type: ReplaceRegexMatch}}}',
    [231, 234, 235],
  ],
  [
    'client settings',
    'ClientTrafficPolicy',
    `{${gateway}, connection: {connectionLimit: {closeDelay: 1s}}, headers: {xForwardedClientCert: {mode: Sanitize, certDetailsToAdd: [Cert]}}}`,
    [173, 175],
  ],
];

const security: readonly Case[] = [
  ['where keys are', 'SecurityPolicy', policy('apiKeyAuth: {credentialRefs: [{name: a}], extractFrom: [{}]}'), [240]],
  [
    'rules without a subject',
    'SecurityPolicy',
    policy('authorization: {rules: [{action: Deny, operation: {}}, {action: Deny, principal: {}}]}'),
    [241, 242, 243],
  ],
  [
    'places without a name',
    'SecurityPolicy',
    policy('authorization: {rules: [{action: Deny, principal: {clientIPGeoLocations: [{}, {anonymous: {}}]}}]}'),
    [244, 245],
  ],
  [
    'contexts of another type',
    'SecurityPolicy',
    policy(
      `extAuth: {grpc: {${refs}}, contextExtensions: [{name: a, type: Value}, {name: b, type: ValueRef, valueRef: {group: "", kind: Service, name: a, key: b}}]}`,
    ),
    [249, 250],
  ],
  ['both authorizers', 'SecurityPolicy', policy(`extAuth: {grpc: {${refs}}, http: {}}`), [248, 251]],
  [
    'backends of other kinds, and two paths',
    'SecurityPolicy',
    policy('extAuth: {http: {backendRefs: [{group: x, kind: Thing, name: a}], path: /a, pathOverride: /b}}'),
    [178, 179, 252],
  ],
  [
    'keys from two places',
    'SecurityPolicy',
    policy(
      'jwt: {providers: [{name: a, recomputeRoute: true, remoteJWKS: {uri: "https://a/b", backendRef: {name: a, port: 1}}, localJWKS: {type: Inline, inline: a}}]}',
    ),
    [254, 256, 177],
  ],
  [
    'identity',
    'SecurityPolicy',
    policy(
      'oidc: {provider: {issuer: "https://a"}, clientID: a, clientIDRef: {name: a}, clientSecret: {name: a}, forwardAccessToken: true, forwardIDToken: {header: AUTHORIZATION}}',
    ),
    [260, 261],
  ],
  [
    'the host as a header',
    'SecurityPolicy',
    policy(
      'oidc: {provider: {issuer: "https://a"}, clientID: a, clientSecret: {name: a}, forwardIDToken: {header: Host}}',
    ),
    [262],
  ],
  [
    'a shadow that changes what it sees',
    'EnvoyExtensionPolicy',
    policy(`extProc: [{${refs}, shadowMode: true, processingMode: {response: {body: Buffered}}}]`),
    [181],
  ],
  [
    'an image secret of another kind',
    'EnvoyExtensionPolicy',
    policy('wasm: [{name: a, code: {type: Image, image: {url: a, pullSecretRef: {kind: ConfigMap, name: a}}}}]'),
    [188],
  ],
];

const kubernetes = (rest: string): string => `{provider: {type: Kubernetes, kubernetes: {${rest}}}}`;
const log = (rest: string): string => `{telemetry: {accessLog: {settings: [{${rest}}]}}}`;

const proxies: readonly Case[] = [
  ['a module without its file', 'EnvoyProxy', '{dynamicModules: [{name: a, source: {type: Local}}]}', [192]],
  ['two workloads', 'EnvoyProxy', kubernetes('envoyDaemonSet: {}, envoyDeployment: {}'), [198]],
  [
    'images',
    'EnvoyProxy',
    kubernetes('envoyDeployment: {container: {image: "a b", imageRepository: "a:b:c"}}'),
    [200, 201, 202],
  ],
  ['replicas', 'EnvoyProxy', kubernetes('envoyHpa: {minReplicas: 3, maxReplicas: 2}'), [203]],
  ['no replicas', 'EnvoyProxy', kubernetes('envoyHpa: {minReplicas: 0, maxReplicas: 1}'), [205]],
  [
    'what only load balancers have',
    'EnvoyProxy',
    kubernetes('envoyService: {type: ClusterIP, allocateLoadBalancerNodePorts: true, loadBalancerSourceRanges: [a]}'),
    [207, 208],
  ],
  [
    'a text log with JSON',
    'EnvoyProxy',
    log('format: {type: Text, json: {a: b}}, sinks: [{type: File, file: {path: /a}}]'),
    [211, 212],
  ],
  [
    'a JSON log with text',
    'EnvoyProxy',
    log('format: {type: JSON, text: a}, sinks: [{type: File, file: {path: /a}}]'),
    [213, 214],
  ],
  [
    'sinks without their settings',
    'EnvoyProxy',
    log('sinks: [{type: ALS}, {type: File}, {type: OpenTelemetry}]'),
    [216, 217, 218],
  ],
  [
    'sinks of logs',
    'EnvoyProxy',
    log(
      `sinks: [{type: ALS, als: {type: TCP, http: {}, ${refs}}}, {type: OpenTelemetry, openTelemetry: {${refs}, resources: {a: b}, resourceAttributes: {a: b}}}]`,
    ),
    [219, 224],
  ],
  [
    'backends of other kinds',
    'EnvoyProxy',
    '{telemetry: {tracing: {provider: {type: Zipkin, openTelemetry: {sampler: {type: AlwaysOn, samplingPercentage: {numerator: 1}}}, backendRefs: [{group: x, kind: Thing, name: a}]}}}}',
    [221, 222, 227, 228],
  ],
  ['metrics without their sink', 'EnvoyProxy', '{telemetry: {metrics: {sinks: [{type: OpenTelemetry}]}}}', [225]],
  [
    'an address of a backend twice',
    'Backend',
    '{endpoints: [{ip: {address: 1.2.3.4, port: 1}, fqdn: {hostname: a.b, port: 1}}], tls: {sni: a.b, autoSNIFromEndpointHostname: true, caCertificateRefs: [{group: "", kind: ConfigMap, name: a}], wellKnownCACertificates: System}}',
    [2, 100, 103, 106],
  ],
  ['a long socket', 'Backend', `{endpoints: [{unix: {path: "/${'a'.repeat(108)}"}}]}`, [104]],
];

const gateways: readonly Case[] = [
  [
    'host names twice, and long prefixes',
    'Gateway',
    `{gatewayClassName: eg, listeners: [{name: a, port: 80, protocol: HTTP}], addresses: [{type: Hostname, value: a.b}, {type: Hostname, value: a.b}], infrastructure: {annotations: {"${'a'.repeat(253)}/b": c}, labels: {"${'a'.repeat(253)}/b": c}}}`,
    [10, 13, 15],
  ],
  [
    'listeners of a set',
    'ListenerSet',
    '{parentRef: {name: a}, listeners: [{name: a, port: 80, protocol: HTTP}, {name: b, port: 80, protocol: HTTP}]}',
    [88],
  ],
  ['an upper case name', 'TLSRoute', `{hostnames: ["A.b"], rules: [{${refs}}]}`, [90]],
  ['the type of a backend', 'XBackend', '{type: ExternalHostname, port: {port: 80, name: A}}', [92, 94]],
  [
    'intervals',
    'XBackendTrafficPolicy',
    '{targetRefs: [{group: "", kind: Service, name: a}], retryConstraint: {budget: {interval: 999ms}, minRetryRate: {count: 1, interval: 0s}}}',
    [96, 97],
  ],
  [
    'matches of all rules',
    'GRPCRoute',
    `{rules: [${Array(3)
      .fill(`{matches: [${Array(43).fill('{}').join(',')}]}`)
      .join(',')}]}`,
    [27],
  ],
];

const filters: readonly Case[] = [
  ['RequestHeaderModifier', 'requestHeaderModifier', 30, 32, 33],
  ['ResponseHeaderModifier', 'responseHeaderModifier', 31, 34, 35],
  ['CORS', 'cors', 54, 57, 58],
  ['RequestRedirect', 'requestRedirect', 55, 59, 60],
  ['URLRewrite', 'urlRewrite', 56, 61, 62],
].map(
  ([type, field, twice, only, needs]): Case => [
    `filters ${type}`,
    'HTTPRoute',
    `{rules: [{filters: [{type: ${type}}, {type: ${type}, ${field}: {}}, {type: ExtensionRef, extensionRef: {group: a, kind: B, name: c}, ${field}: {}}]}]}`,
    [twice, only, needs].map(Number),
  ],
);

describe('rules by family', () => {
  it.each([...targets, ...backendSettings, ...traffic, ...security, ...proxies, ...gateways, ...filters])(
    '%s: %s %s',
    (_, kind, spec, expected) => {
      expect(violatedRules(kind, spec).toSorted()).toEqual(expected.toSorted());
    },
  );
});
