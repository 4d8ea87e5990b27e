import { describe, expect, it } from 'vitest';
import { refusedFilterChains } from '../../../src/analyze/refusals/refused-filter-chains.ts';
import { formatPath } from '../../../src/core/diagnostic.ts';
import type { JsonObject } from '../../../src/core/json.ts';

const refused = (listener: JsonObject): readonly string[] =>
  refusedFilterChains({ name: 'l', ...listener }).map(({ path }) => formatPath(path));
const matching = (...matches: readonly (JsonObject | undefined)[]): JsonObject => ({
  filterChains: matches.map((filterChainMatch, i) => ({
    name: `c${i}`,
    ...(filterChainMatch && { filterChainMatch }),
  })),
});
const router = {
  name: 'router',
  typedConfig: { '@type': 'type.googleapis.com/envoy.extensions.filters.http.router.v3.Router' },
};
const other = {
  name: 'cors',
  typedConfig: { '@type': 'type.googleapis.com/envoy.extensions.filters.http.cors.v3.Cors' },
};
const http = (...httpFilters: readonly JsonObject[]): JsonObject => ({ filters: [{ typedConfig: { httpFilters } }] });

describe('refusedFilterChains', () => {
  it('is a listener without any', () => {
    expect(refused({})).toEqual(['filterChains']);
    expect(refused({ filterChains: [] })).toEqual(['filterChains']);
  });

  it.each([[{ defaultFilterChain: {} }], [{ apiListener: {} }], [{ address: { socketAddress: { protocol: 'UDP' } } }]])(
    'is not a listener with %j',
    (listener) => {
      expect(refused(listener)).toEqual([]);
    },
  );

  it.each<readonly [string, JsonObject, readonly string[]]>([
    ['two without a match', matching(undefined, {}), ['filterChains[1].filterChainMatch']],
    [
      'one server name in both',
      matching({ serverNames: ['a', 'b'] }, { serverNames: ['b'] }),
      ['filterChains[1].filterChainMatch'],
    ],
    ['members in another order', matching({ a: 1, b: 2 }, { b: 2, a: 1 }), ['filterChains[1].filterChainMatch']],
    ['other server names', matching({ serverNames: ['a'] }, { serverNames: ['b'] }, undefined), []],
    ['another protocol', matching({ serverNames: ['a'] }, { serverNames: ['a'], transportProtocol: 'tls' }), []],
    ['one name twice in one chain', matching({ serverNames: ['a', 'a'] }), []],
  ])('compares matches: %s', (_, listener, expected) => {
    expect(refused(listener)).toEqual(expected);
  });

  it('is a terminal filter before others, also in the default chain', () => {
    const early = 'filters[0].typedConfig.httpFilters[0]';
    expect(refused({ filterChains: [http(router, other)] })).toEqual([`filterChains[0].${early}`]);
    expect(refused({ defaultFilterChain: http(router, router) })).toEqual([`defaultFilterChain.${early}`]);
    const module = { name: 'module', typedConfig: { terminalFilter: true } };
    expect(refused({ filterChains: [http(module, router)] })).toEqual([`filterChains[0].${early}`]);
    expect(refused({ filterChains: [http(other, router)] })).toEqual([]);
  });
});
