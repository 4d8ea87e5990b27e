import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../src/core/result.ts';
import type { ToXdsHooks } from '../../../../src/translate/features/to-xds-hooks.ts';
import type { UDPListener } from '../../../../src/translate/ir/listener.ts';
import { addUdpListeners } from '../../../../src/translate/xds/listener/udp-listener.ts';
import { any } from '../../../../src/translate/xds/messages.ts';
import { problemsOf, startedTranslation } from '../xds-translation.ts';

const destination = (host = '10.1.0.1') => ({
  name: 'd',
  settings: [{ name: 'd/0', weight: 1, endpoints: [{ host, port: 53 }] }],
});
const listener = (fields: Partial<UDPListener> = {}): UDPListener => ({
  name: 'dns',
  address: '10.0.0.1',
  port: 53,
  route: { name: 'r', destination: destination() },
  ...fields,
});
const add = (udp: readonly UDPListener[], hooks?: readonly ToXdsHooks[]) => {
  const t = startedTranslation({ udp }, hooks);
  addUdpListeners(t);
  return { t, ...t.table, clusters: t.table.clusters.map(({ name }) => name) };
};
const route = (cluster: string) => any('envoy.extensions.filters.udp.udp_proxy.v3.Route', { cluster });

describe('addUdpListeners', () => {
  it('has a listener and a cluster each, never shared', () => {
    const { listeners, clusters } = add([listener(), listener({ name: 'dns-2' })]);
    expect(listeners.map(({ name, transport }) => [name, transport])).toEqual([
      ['dns', 'udp'],
      ['dns-2', 'udp'],
    ]);
    expect(clusters).toEqual(['d']);
  });

  it('proxies with the fields of features', () => {
    const { listeners } = add([listener()], [{ networkProxy: ({ transport }) => ok({ transport }) }]);
    expect(listeners[0]?.listenerFilters).toEqual([
      {
        name: 'envoy.filters.udp_listener.udp_proxy',
        typedConfig: any('envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig', {
          transport: 'udp',
          statPrefix: 'service',
          matcher: { onNoMatch: { action: { name: 'route', typedConfig: route('d') } } },
        }),
      },
    ]);
  });

  it.each([
    ['has no route', { route: undefined }, ['EmptyCluster'], 'EmptyCluster'],
    ['has a route to nowhere', { route: { name: 'r' } }, ['EmptyCluster'], 'EmptyCluster'],
    [
      'leads to a merged backend',
      { route: { name: 'r', destination: { name: 'd', backendClusterRefs: [{ name: 'shared' }] } } },
      [],
      'shared',
    ],
  ])('sends to the right cluster when it %s', (_, fields, clusters, target) => {
    const made = add([listener(fields as never)]);
    expect(made.clusters).toEqual(clusters);
    expect(JSON.stringify(made.listeners[0]?.listenerFilters)).toContain(JSON.stringify(route(target)));
  });

  it.each<[string, UDPListener, ToXdsHooks | undefined]>([
    ['its cluster cannot be made', listener({ route: { name: 'r', destination: destination('') } }), undefined],
    ['it has no address', listener({ address: '' }), undefined],
    ['a feature fails', listener(), { networkProxy: () => fail('no') }],
  ])('is reported and left out when %s, and the next one is made', (_, bad, hooks) => {
    const { listeners, t } = add([bad, listener({ name: 'ok', port: 54, route: undefined })], hooks && [hooks]);
    expect(listeners.map(({ name }) => name)).toEqual(hooks ? [] : ['ok']);
    expect(problemsOf(t)[0]).toMatch(/^listener dns: /);
    expect(t.table.problems[0]?.node).toBe(bad);
  });
});
