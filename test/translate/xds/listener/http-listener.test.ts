import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../src/core/result.ts';
import type { ToXdsHooks } from '../../../../src/translate/features/to-xds-hooks.ts';
import type { HTTPListener } from '../../../../src/translate/ir/listener.ts';
import { addHttpListeners } from '../../../../src/translate/xds/listener/http-listener.ts';
import type { XdsResources } from '../../../../src/translate/xds/resources.ts';
import { httpListener, httpRoute, run } from '../xds-scopes.ts';
import { problemsOf, startedTranslation } from '../xds-translation.ts';

const certificate = { name: 'cert', certificate: 'YQ==', privateKey: 'Yg==' };
const tls = { alpnProtocols: null, certificates: [certificate] };
const secure = (name: string, hostname: string, fields: Partial<HTTPListener> = {}) =>
  httpListener({ name, hostnames: [hostname], tls, port: 8443, ...fields });

/** Names of listeners with their filter chains, the default one in brackets. */
const chains = ({ listeners }: XdsResources) =>
  listeners.map((listener) => {
    const { filterChains, defaultFilterChain } = listener as unknown as {
      filterChains?: { name: string }[];
      defaultFilterChain?: { name: string };
    };
    const names = (filterChains ?? []).map((chain) => chain.name);
    return [listener.name, ...names, ...(defaultFilterChain ? [`[${defaultFilterChain.name}]`] : [])];
  });

describe('listeners that share an address and port', () => {
  it('share one connection manager without TLS', () => {
    const out = run({
      http: [httpListener({ routes: [httpRoute()] }), httpListener({ name: 'web-2', routes: [httpRoute()] })],
    });
    expect(chains(out)).toEqual([['web', '[web]']]);
    expect(out.routes.map((r) => r.name)).toEqual(['web']);
    expect(out.routes[0]?.virtualHosts).toMatchObject([{ name: 'web/shop_test' }, { name: 'web-2/shop_test' }]);
  });

  it('have a filter chain each with TLS, matched by server name', () => {
    const out = run({ http: [secure('a', 'a.test'), secure('b', '*')] });
    expect(chains(out)).toEqual([['a', 'a', 'b']]);
    expect(out.listeners[0]?.filterChains).toMatchObject([{ filterChainMatch: { serverNames: ['a.test'] } }, {}]);
    expect(out.listeners[0]?.listenerFilters).toMatchObject([{ name: 'envoy.filters.listener.tls_inspector' }]);
    expect(out.secrets.map((s) => s.name)).toEqual(['cert', 'cert']);
  });

  it('put routes of the TLS listener into the route configuration of the plain one', () => {
    const out = run({ http: [httpListener(), secure('b', 'b.test', { port: 8080, routes: [httpRoute()] })] });
    expect(out.routes.map((r) => r.name)).toEqual(['web']);
    expect(out.routes[0]?.virtualHosts).toMatchObject([{ name: 'b/shop_test' }]);
  });
});

describe('HTTP/3', () => {
  it('has a listener of its own in front of the TCP one, and is announced', () => {
    const out = run({ http: [secure('a', 'a.test', { http3: {}, routes: [httpRoute()] })] });
    expect(chains(out)).toEqual([
      ['a-quic', 'a'],
      ['a', 'a'],
    ]);
    expect(out.listeners[0]?.filterChains).toMatchObject([
      { transportSocket: { name: 'envoy.transport_sockets.quic' } },
    ]);
    expect(out.listeners[0]).not.toHaveProperty('listenerFilters');
    expect(JSON.stringify(out.routes)).toContain('alt-svc');
  });
});

it('reports a listener without an address and leaves out its routes', () => {
  const out = run({
    http: [httpListener({ address: '', routes: [httpRoute()] }), httpListener({ name: 'ok', port: 1 })],
  });
  expect(out.errors).toHaveLength(1);
  expect(out.errors[0]?.message).toContain('listener web');
  expect(chains(out)).toEqual([['ok', '[ok]']]);
  expect(out.clusters).toEqual([]);
});

describe('listeners that features refuse', () => {
  const add = (hooks: ToXdsHooks, ...listeners: readonly HTTPListener[]) => {
    const t = startedTranslation({ http: listeners }, [hooks]);
    addHttpListeners(t);
    return { names: t.table.listeners.map(({ name }) => name), routes: t.table.routeConfigs, problems: problemsOf(t) };
  };

  it.each<[string, ToXdsHooks, readonly string[]]>([
    ['the listener for QUIC', { listener: ({ transport }) => (transport === 'quic' ? fail('no') : ok({})) }, []],
    ['the listener for TCP', { listener: ({ transport }) => (transport === 'tcp' ? fail('no') : ok({})) }, ['a-quic']],
    ['a filter chain', { connectionManager: () => fail('no') }, ['a-quic', 'a']],
  ])('have no routes when it is %s', (_, hooks, names) => {
    const made = add(hooks, secure('a', 'a.test', { http3: {}, routes: [httpRoute()] }));
    expect(made).toEqual({ names, routes: [], problems: ['listener a: no'] });
  });

  it('have no routes when their filters cannot join those of another', () => {
    const hooks: ToXdsHooks = { httpFilters: ({ joins }) => (joins ? fail('no') : ok([])) };
    const made = add(hooks, httpListener(), httpListener({ name: 'late', routes: [httpRoute()] }));
    expect(made.problems).toEqual(['listener late: no']);
    expect(made.routes.map(({ name, virtualHosts }) => [name, virtualHosts])).toEqual([['web', []]]);
  });
});
