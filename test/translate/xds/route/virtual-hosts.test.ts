import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../src/core/result.ts';
import type { ToXdsHooks } from '../../../../src/translate/features/to-xds-hooks.ts';
import type { HTTPRoute } from '../../../../src/translate/ir/route.ts';
import { addVirtualHosts } from '../../../../src/translate/xds/route/virtual-hosts.ts';
import { httpListener, httpRoute } from '../xds-scopes.ts';
import { problemsOf, startedTranslation } from '../xds-translation.ts';

function hostsOf(routes: readonly HTTPRoute[], hooks: ToXdsHooks = {}) {
  const listener = httpListener({ routes });
  const t = startedTranslation({ http: [listener] }, [hooks]);
  const config = t.table.routeConfig('web');
  addVirtualHosts(t, { ...t.scope, listener, quic: false }, config);
  const hosts = config.virtualHosts as unknown as readonly { domains: string[]; routes?: { name: string }[] }[];
  return { hosts: hosts.map(({ domains, routes }) => [domains, (routes ?? []).map(({ name }) => name)]), config, t };
}

describe('virtual hosts', () => {
  it('are one for each hostname in the order of the routes', () => {
    const routes = [
      httpRoute({ name: 'a', hostname: 'b.test' }),
      httpRoute({ name: 'b', hostname: 'a.test' }),
      httpRoute({ name: 'c', hostname: 'b.test' }),
    ];
    expect(hostsOf(routes).hosts).toEqual([
      [['b.test'], ['a', 'c']],
      [['a.test'], ['b']],
    ]);
  });

  it('stay without the routes that could not be built, whose clusters are not made', () => {
    const hooks: ToXdsHooks = { route: ({ route }) => (route.name === 'bad' ? fail('it is refused') : ok({})) };
    const { hosts, config, t } = hostsOf([httpRoute({ name: 'bad' })], hooks);
    expect(hosts).toEqual([[['shop.test'], []]]);
    expect(config.virtualHosts[0]).not.toHaveProperty('routes');
    expect(t.table.clusters).toEqual([]);
    expect(problemsOf(t)).toEqual([expect.stringContaining('route bad')]);
  });

  it('get the fields of features, as the route configuration does', () => {
    const { config } = hostsOf([httpRoute()], {
      virtualHost: ({ hostname }) => ({ retryPolicy: { host: hostname } }),
      routeConfiguration: () => ({ maxDirectResponseBodySizeBytes: 1 }),
    });
    expect(config.virtualHosts[0]).toMatchObject({ name: 'web/shop_test', retryPolicy: { host: 'shop.test' } });
    expect(config.fields).toEqual({ maxDirectResponseBodySizeBytes: 1 });
  });
});

describe('routes', () => {
  it('tell features whether they forward, and nothing of other routes', () => {
    const seen: unknown[] = [];
    hostsOf([httpRoute(), httpRoute({ name: 'r2', directResponse: { statusCode: 200 } })], {
      route: ({ route, forwards, listener, xds }) => {
        seen.push([route.name, forwards, 'routes' in listener, 'http' in xds]);
        return ok({});
      },
    });
    expect(seen).toEqual([
      ['r', true, false, false],
      ['r2', false, false, false],
    ]);
  });

  it('end with the response headers that extension servers do not see', () => {
    const header = (key: string) => ({ header: { key, value: '1' } });
    const { config } = hostsOf([httpRoute()], {
      route: () => ok({ responseHeadersToAdd: [header('a')], finalResponseHeadersToAdd: [header('z')] }),
    });
    expect(config.virtualHosts[0]?.routes).toMatchObject([{ responseHeadersToAdd: [header('a'), header('z')] }]);
  });
});
