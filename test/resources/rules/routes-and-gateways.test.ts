import { describe, expect, it } from 'vitest';
import { violatedRules } from './violated-rules.ts';

const listener = '{name: a, port: 80, protocol: HTTP}';
const gateway = (rest: string) => `{gatewayClassName: eg, ${rest}}`;
const oneRule = (rest: string) => `{rules: [{${rest}}]}`;

const cases: readonly (readonly [string, string, readonly number[]])[] = [
  ['Gateway', gateway(`listeners: [${listener}]`), []],
  ['Gateway', gateway(`listeners: [${listener}], addresses: [{value: 1.2.3.4}, {value: 1.2.3.4}]`), [9]],
  ['Gateway', gateway(`listeners: [${listener}], addresses: [{type: Hostname, value: A.b}]`), [11]],
  [
    'Gateway',
    gateway(`listeners: [${listener}], infrastructure: {labels: {"a b": c}, annotations: {"a/b/c": d}}`),
    [12, 14],
  ],
  ['Gateway', gateway('listeners: [{name: a, port: 80, protocol: HTTP, tls: {options: {example.com/a: b}}}]'), [16]],
  [
    'Gateway',
    gateway(
      'listeners: [{name: a, port: 1, protocol: HTTPS, tls: {mode: Passthrough}}, {name: b, port: 1, protocol: TLS}]',
    ),
    [17, 18],
  ],
  ['Gateway', gateway('listeners: [{name: a, port: 1, protocol: UDP, hostname: a.b}]'), [19]],
  ['Gateway', gateway(`listeners: [${listener}, ${listener}]`), [20, 21]],
  [
    'Gateway',
    gateway('listeners: [{name: a, port: 80, protocol: HTTP, hostname: a.b}, {name: b, port: 80, protocol: HTTP}]'),
    [],
  ],
  ['Gateway', gateway('listeners: [{name: a, port: 1, protocol: HTTPS, tls: {}}]'), [22]],
  ['HTTPRoute', oneRule('backendRefs: [{name: a}, {name: b, kind: Backend, group: gateway.envoyproxy.io}]'), [29]],
  [
    'HTTPRoute',
    oneRule(
      'backendRefs: [{name: a, port: 1}], filters: [{type: RequestRedirect, requestRedirect: {}}, {type: URLRewrite, urlRewrite: {}}]',
    ),
    [48, 53],
  ],
  [
    'HTTPRoute',
    oneRule(
      'matches: [{path: {type: Exact, value: /a}}], filters: [{type: RequestRedirect, requestRedirect: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /b}}}]',
    ),
    [49],
  ],
  [
    'HTTPRoute',
    oneRule(
      'matches: [{}, {}], filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /b}}}]',
    ),
    [50],
  ],
  [
    'HTTPRoute',
    oneRule(
      'matches: [{}, {}], backendRefs: [{name: a, port: 1, filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /}}}]}]',
    ),
    [52],
  ],
  [
    'HTTPRoute',
    oneRule(
      'filters: [{type: CORS, requestMirror: {backendRef: {name: a, port: 1}, percent: 1, fraction: {numerator: 2, denominator: 1}}}]',
    ),
    [36, 58, 40, 41],
  ],
  ['HTTPRoute', oneRule('filters: [{type: CORS, cors: {allowMethods: ["*", GET], allowOrigins: ["*"]}}]'), [66]],
  [
    'HTTPRoute',
    oneRule(
      'filters: [{type: ExternalAuth, externalAuth: {protocol: GRPC, http: {}, backendRef: {name: a, port: 1}}}]',
    ),
    [68, 71],
  ],
  [
    'HTTPRoute',
    oneRule('filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplaceFullPath, replacePrefixMatch: /}}}]'),
    [72, 75],
  ],
  ['HTTPRoute', oneRule('matches: [{path: {value: a//b}}]'), [76, 77]],
  ['HTTPRoute', oneRule('matches: [{path: {value: "/a/./b/../c%2f#/.."}}]'), [78, 79, 80, 82, 83, 86]],
  ['HTTPRoute', oneRule('matches: [{path: {type: RegularExpression, value: "//"}}]'), []],
  ['HTTPRoute', oneRule('sessionPersistence: {type: Header, cookieConfig: {lifetimeType: Permanent}}'), [45, 46]],
  ['HTTPRoute', oneRule('timeouts: {request: 1s, backendRequest: 1500ms}'), [87]],
  ['HTTPRoute', oneRule('timeouts: {request: 0s, backendRequest: 1500ms}'), []],
  [
    'HTTPRoute',
    '{parentRefs: [{name: a}, {name: a, sectionName: b}, {name: a, sectionName: b}], rules: [{name: a}, {name: a}]}',
    [25, 26, 28],
  ],
  [
    'HTTPRoute',
    `{rules: [${Array(3)
      .fill(`{matches: [${Array(43).fill('{}').join(',')}]}`)
      .join(',')}]}`,
    [47],
  ],
  [
    'GRPCRoute',
    oneRule(
      'matches: [{method: {}}, {method: {service: a-b}}, {method: {method: "1"}}, {method: {type: RegularExpression, service: a-b}}]',
    ),
    [42, 43, 44],
  ],
  ['TLSRoute', '{hostnames: [1.2.3.4, a.*.b, a.b], rules: [{backendRefs: [{name: a, port: 1}]}]}', [89, 91]],
  ['UDPRoute', oneRule('backendRefs: [{name: a}]'), [29]],
  [
    'BackendTLSPolicy',
    '{targetRefs: [{group: "", kind: Service, name: a}, {group: "", kind: Service, name: a, sectionName: b}], validation: {hostname: a.b}}',
    [0, 3],
  ],
  [
    'BackendTLSPolicy',
    '{targetRefs: [{group: "", kind: Service, name: a}, {group: "", kind: Service, name: a}], validation: {hostname: a.b, wellKnownCACertificates: System, subjectAltNames: [{type: Hostname, uri: "a://b"}]}}',
    [1, 4, 7],
  ],
  ['XBackend', '{type: ExternalHostname, port: {port: 80}, externalHostname: {hostname: a.b.svc.cluster.local}}', [93]],
];

describe('rules of routes, Gateways and Gateway API policies', () => {
  it.each(cases)('%s %s', (kind, spec, expected) => {
    expect([...violatedRules(kind, spec)].sort()).toEqual([...expected].sort());
  });

  it('asks the status of a Gateway too', () => {
    expect(
      violatedRules('Gateway', gateway(`listeners: [${listener}]`), '{addresses: [{type: Hostname, value: "-"}]}'),
    ).toEqual([24]);
  });
});
