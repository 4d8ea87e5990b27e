import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import { filterRoutes, routeRows, summarizeRoutes } from '../../../src/envoy/summary/route-summary.ts';
import type { SummaryFilter } from '../../../src/envoy/summary/summary-table.ts';
import { dumpEntry } from '../dump-entry.ts';

const config = (...routes: readonly JsonObject[]) =>
  dumpEntry({ name: 'r', virtual_hosts: [{ name: 'v', domains: ['a.example.com', '*.example.org'], routes }] });
const weighted = { weighted_clusters: { clusters: [{ name: 'c', weight: 3 }, { name: 'd' }] } };

describe('the summary of routes', () => {
  it('has a row for each route', () => {
    const route = { name: 'one', match: { prefix: '/a' }, route: { cluster: 'c' } };
    expect(summarizeRoutes(routeRows([config(route, {})])).rows).toEqual([
      ['r', 'v', 'a.example.com,*.example.org', '/a*', 'c', 'one'],
      ['r', 'v', 'a.example.com,*.example.org', '*', '-', '-'],
    ]);
    expect(routeRows([dumpEntry({ name: 'r' })])).toEqual([]);
  });

  it.each<readonly [JsonObject, string]>([
    [{ route: { cluster: 'c' } }, 'c'],
    [{ route: weighted }, 'c (3), d (0)'],
    [{ route: { cluster_header: 'x-to' } }, 'cluster named by header x-to'],
    [{ route: {} }, '-'],
    [{ direct_response: { status: 404 } }, 'response 404'],
    [{ direct_response: {} }, 'response 200'],
    [{ redirect: { https_redirect: true } }, 'redirect https://'],
    [
      { redirect: { scheme_redirect: 'http', host_redirect: 'b', port_redirect: 81, path_redirect: '/x' } },
      'redirect http://b:81/x',
    ],
    [{ redirect: { host_redirect: 'b', prefix_rewrite: '/x' } }, 'redirect b/x*'],
    [{ redirect: {} }, 'redirect (same address)'],
  ])('tells where %j leads', (route, destination) => {
    expect(routeRows([config(route)])[0]?.destination).toBe(destination);
  });
});

describe('filters of routes', () => {
  const rows = routeRows([
    config({ name: 'one', match: { prefix: '/a' }, route: { cluster: 'shop' } }, { name: 'two', route: weighted }),
  ]);
  it.each<readonly [SummaryFilter, readonly string[]]>([
    [{}, ['one', 'two']],
    [{ name: 'r' }, ['one', 'two']],
    [{ name: 'TWO' }, ['two']],
    [{ host: 'b.example.org' }, ['one', 'two']],
    [{ host: 'example.org' }, []],
    [{ path: '/b' }, ['two']],
    [{ cluster: 'sho' }, ['one']],
    [{ cluster: 'd' }, ['two']],
  ])('%j', (filter, names) => {
    expect(filterRoutes(rows, filter).map(({ name }) => name)).toEqual(names);
  });
});
