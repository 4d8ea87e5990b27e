import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findRefusals } from '../../../src/analyze/refusals/find-refusals.ts';
import { formatPath } from '../../../src/core/diagnostic.ts';
import type { JsonObject } from '../../../src/core/json.ts';
import type { EnvoyResources } from '../../../src/envoy/static-config.ts';

const none = { listeners: [], routes: [], clusters: [], endpoints: [], secrets: [] };

function refused(lists: Partial<Record<keyof EnvoyResources, string>>): readonly string[] {
  const resources = Object.fromEntries(Object.entries(lists).map(([key, text]) => [key, parse(text) as JsonObject[]]));
  return findRefusals({ ...none, ...resources }).map(({ kind, name, path }) => `${kind} ${name} ${formatPath(path)}`);
}

const chain = (match: string, filters = '[]') => `{filterChainMatch: ${match}, filters: ${filters}}`;
const http = (filters: string) => `[{typedConfig: {httpFilters: ${filters}}}]`;
const router =
  '{name: router, typedConfig: {"@type": type.googleapis.com/envoy.extensions.filters.http.router.v3.Router}}';

describe('what Envoy refuses, without an Envoy', () => {
  it.each<readonly [string, Partial<Record<keyof EnvoyResources, string>>, readonly string[]]>([
    ['names twice', { clusters: '[{name: a}, {name: a}]' }, ['cluster a name']],
    [
      'a host name where nothing is resolved',
      {
        endpoints:
          '[{clusterName: a, endpoints: [{lbEndpoints: [{endpoint: {address: {socketAddress: {address: a.b}}}}]}]}]',
      },
      ['load assignment a endpoints[0].lbEndpoints[0].endpoint.address.socketAddress.address'],
    ],
    [
      'but not where names are resolved, nor other addresses',
      {
        clusters:
          '[{name: a, type: STRICT_DNS, loadAssignment: {endpoints: [{lbEndpoints: [{endpoint: {address: {socketAddress: {address: a.b}}}}]}]}}]',
        endpoints:
          '[{clusterName: a, endpoints: [{lbEndpoints: [{endpoint: {address: {socketAddress: {address: "::1"}}}}, {endpoint: {address: {pipe: {path: /a}}}}]}]}]',
      },
      [],
    ],
    [
      'domains of two virtual hosts, whatever their case',
      { routes: '[{name: r, virtualHosts: [{name: a, domains: [A.b, "*"]}, {name: b, domains: [a.B]}]}]' },
      ['route configuration r virtualHosts[1].domains[0]'],
    ],
    ['a listener without filter chains', { listeners: '[{name: l}]' }, ['listener l filterChains']],
    ['but not one for UDP', { listeners: '[{name: l, address: {socketAddress: {protocol: UDP}}}]' }, []],
    [
      'filter chains with one match',
      {
        listeners: `[{name: l, filterChains: [${chain('{serverNames: [a, b]}')}, ${chain('{serverNames: [b]}')}, ${chain('{serverNames: [b], transportProtocol: tls}')}]}]`,
      },
      ['listener l filterChains[1].filterChainMatch'],
    ],
    [
      'filter chains without a match',
      { listeners: '[{name: l, filterChains: [{filters: []}, {filters: []}]}]' },
      ['listener l filterChains[1].filterChainMatch'],
    ],
    [
      'a terminal filter before the router',
      {
        listeners: `[{name: l, defaultFilterChain: ${chain('{}', http(`[{name: a, typedConfig: {terminalFilter: true}}, ${router}]`))}}]`,
      },
      ['listener l defaultFilterChain.filters[0].typedConfig.httpFilters[0]'],
    ],
    [
      'IPv4 on an address that has none',
      {
        listeners:
          '[{name: l, filterChains: [{}], address: {socketAddress: {address: 0.0.0.0, ipv4Compat: true}}}, {name: m, filterChains: [{}], address: {socketAddress: {address: "::", ipv4Compat: true}}}]',
      },
      ['listener l address.socketAddress.ipv4Compat'],
    ],
    [
      'names of TLS settings',
      { clusters: '[{name: a, t: {tlsParams: {ecdhCurves: [P-256, curve1], cipherSuites: [NO-SUCH-CIPHER]}}}]' },
      ['cluster a t.tlsParams.ecdhCurves[1]', 'cluster a t.tlsParams.cipherSuites[0]'],
    ],
    [
      'expressions, formats, keys and scripts',
      {
        routes: '[{name: r, a: [{safeRegex: {regex: "*"}}], requestHeadersToAdd: [{header: {key: a, value: "100%"}}]}]',
        clusters: '[{name: c, logFormat: {jsonFormat: {a: {b: "%NO_SUCH%"}}, textFormatSource: {inlineString: "%%"}}}]',
        listeners:
          '[{name: l, filterChains: [{}], x: {localJwks: {inlineString: "{}"}, defaultSourceCode: {inlineString: "if"}}}]',
      },
      [
        'cluster c logFormat.jsonFormat.a.b',
        'listener l x.localJwks.inlineString',
        'listener l x.defaultSourceCode.inlineString',
        'route configuration r a[0].safeRegex.regex',
        'route configuration r requestHeadersToAdd[0].header.value',
      ],
    ],
  ])('%s', (_, resources, expected) => {
    expect(refused(resources)).toEqual(expected);
  });
});
