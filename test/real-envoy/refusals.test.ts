import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findRefusals } from '../../src/analyze/refusals/find-refusals.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { judgeConfig } from '../../src/envoy/judge-config.ts';
import { type EnvoyResources, staticConfig } from '../../src/envoy/static-config.ts';
import { requireEnvoy } from './envoy.ts';

const envoy = await requireEnvoy();

type Lists = Partial<Record<keyof EnvoyResources, string>>;

const manager = `
- name: l
  address: { socketAddress: { address: 127.0.0.1, portValue: 10080 } }
  filterChains:
    - filters:
        - name: m
          typedConfig:
            '@type': type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager
            statPrefix: m
            httpFilters:
              - { name: router, typedConfig: { '@type': type.googleapis.com/envoy.extensions.filters.http.router.v3.Router } }
            rds: { routeConfigName: r, configSource: { ads: {} } }
`;
const hosts = (list: string): Lists => ({ listeners: manager, routes: `[{ name: r, virtualHosts: ${list} }]` });
const route = (match: string): string =>
  `[{ name: a, domains: ['*'], routes: [{ match: ${match}, directResponse: { status: 200 } }] }]`;
const answering = (value: string): string =>
  route(`{ prefix: / }, responseHeadersToAdd: [{ header: { key: a, value: '${value}' } }]`);
const answer = 'routes: [{ match: { prefix: / }, directResponse: { status: 200 } }]';
const chains = (...matches: string[]): string => `
- name: l
  address: { socketAddress: { address: 127.0.0.1, portValue: 10080 } }
  listenerFilters:
    - { name: t, typedConfig: { '@type': type.googleapis.com/envoy.extensions.filters.listener.tls_inspector.v3.TlsInspector } }
  filterChains: [${matches.map((match, i) => `{ name: c${i}, filterChainMatch: ${match} }`).join(', ')}]
`;
const addresses = (address: string): string => `
- name: l
  address: { socketAddress: { address: ${address}, portValue: 10080, ipv4Compat: true } }
  filterChains: [{}]
`;
const cluster = (type: string, address: string): string => `
- name: c
  type: ${type}
  loadAssignment:
    clusterName: c
    endpoints: [{ lbEndpoints: [{ endpoint: { address: { socketAddress: { address: ${address}, portValue: 80 } } } }] }]
`;

const cases: readonly (readonly [what: string, lists: Lists, refused: boolean])[] = [
  [
    'virtual hosts of one name',
    hosts(`[{ name: a, domains: [a], ${answer} }, { name: a, domains: [b], ${answer} }]`),
    false,
  ],
  [
    'a domain in other letters',
    hosts(`[{ name: a, domains: [a.b], ${answer} }, { name: b, domains: [A.B], ${answer} }]`),
    true,
  ],
  [
    'different domains',
    hosts(`[{ name: a, domains: [a.b], ${answer} }, { name: b, domains: ['*.b'], ${answer} }]`),
    false,
  ],
  [
    'chains that share a server name',
    { listeners: chains('{ serverNames: [a.b, c.d] }', '{ serverNames: [c.d] }') },
    true,
  ],
  ['chains without a match', { listeners: chains('{}', '{}') }, true],
  ['chains that differ', { listeners: chains('{ serverNames: [a.b] }', '{ serverNames: [c.d] }', '{}') }, false],
  ['IPv4 on an IPv4 address', { listeners: addresses('0.0.0.0') }, true],
  ['IPv4 on ::', { listeners: addresses('"::"') }, false],
  ['IPv4 on a mapped address', { listeners: addresses('"::ffff:127.0.0.1"') }, false],
  ['a name in a static cluster', { clusters: cluster('STATIC', 'a.b') }, true],
  ['a name in a cluster that resolves it', { clusters: cluster('STRICT_DNS', 'a.b') }, false],
  ['an expression', hosts(route('{ safeRegex: { regex: "(?=a)" } }')), true],
  ['a good expression', hosts(route('{ safeRegex: { regex: "/a.*" } }')), false],
  ['a percent sign in a header', hosts(answering('100%')), true],
  ['an operator in a header', hosts(answering('%START_TIME(%s)%')), false],
  ['an unknown operator in a header', hosts(answering('%NO_SUCH%')), true],
  [
    'no filter chains',
    { listeners: '[{ name: l, address: { socketAddress: { address: 127.0.0.1, portValue: 1 } } }]' },
    true,
  ],
];

// What is found without an Envoy is what an Envoy says.
describe.skipIf(!envoy)('findings without an Envoy', () => {
  it.each(cases)('agree with a real one on %s', async (_, lists, refused) => {
    const read = Object.fromEntries(Object.entries(lists).map(([key, text]) => [key, parse(text) as JsonObject[]]));
    const resources = { listeners: [], routes: [], clusters: [], endpoints: [], secrets: [], ...read };
    expect(findRefusals(resources).length > 0).toBe(refused);
    const verdict = await judgeConfig([envoy ?? ''], staticConfig(resources));
    expect(!verdict.accepted, JSON.stringify(verdict)).toBe(refused);
  });
});
