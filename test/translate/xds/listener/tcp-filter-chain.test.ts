import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../src/core/result.ts';
import type { ToXdsHooks } from '../../../../src/translate/features/to-xds-hooks.ts';
import type { TCPRoute } from '../../../../src/translate/ir/route.ts';
import { addTcpFilterChain } from '../../../../src/translate/xds/listener/tcp-filter-chain.ts';
import { any } from '../../../../src/translate/xds/messages.ts';
import { at } from '../../infra/infra-fixture.ts';
import { tcpListener } from '../xds-scopes.ts';
import { startedTranslation } from '../xds-translation.ts';
import { listenerDraft } from './listener-draft.ts';

const tls = { alpnProtocols: null };
const add = (
  route: Partial<TCPRoute> | undefined,
  {
    listener = tcpListener(),
    hooks = [],
  }: { listener?: ReturnType<typeof tcpListener>; hooks?: readonly ToXdsHooks[] } = {},
) => {
  const draft = listenerDraft();
  const t = startedTranslation({}, hooks);
  const added = addTcpFilterChain(t, draft, listener, route && { name: 'r', ...route }, 'to');
  return { added, chain: draft.filterChains[0], inspectors: draft.listenerFilters.length };
};
const prefix = (route: Partial<TCPRoute> | undefined) => at(add(route).chain?.filters, 0, 'typedConfig', 'statPrefix');

describe('addTcpFilterChain', () => {
  it('proxies to the cluster, under the name of the route', () => {
    expect(add({}).chain).toEqual({
      name: 'r',
      filters: [
        {
          name: 'envoy.filters.network.tcp_proxy',
          typedConfig: any('envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy', {
            statPrefix: 'tcp-9000',
            cluster: 'to',
          }),
        },
      ],
      fields: {},
    });
    expect(add(undefined).chain?.name).toBe('EmptyCluster');
  });

  it.each<[Partial<TCPRoute> | undefined, string]>([
    [undefined, 'tcp-9000'],
    [{}, 'tcp-9000'],
    [{ tls: { inspector: { snis: [] } } }, 'tls-passthrough-9000'],
    [{ tls: { terminate: tls, inspector: { snis: [] } } }, 'tls-terminate-9000'],
    [{ statName: 'mine', tls: { terminate: tls } }, 'mine'],
  ])('counts the route %j as %s', (route, statPrefix) => {
    expect(prefix(route)).toBe(statPrefix);
  });

  it('matches server names and ends TLS', () => {
    const { chain, inspectors } = add({ tls: { inspector: { snis: ['a.test'] }, terminate: tls } });
    expect(chain?.fields).toMatchObject({
      filterChainMatch: { serverNames: ['a.test'] },
      transportSocket: { name: 'envoy.transport_sockets.tls' },
    });
    expect(inspectors).toBe(1);
  });

  it('reads the handshake only where something depends on it', () => {
    const resolver = { destination: { name: 'd', settings: [{ name: 's', isDynamicResolver: true }] } };
    expect(add({ tls: { inspector: { snis: ['*'] } } }).inspectors).toBe(0);
    expect(add({ ...resolver, tls: { inspector: { snis: ['*'] } } }).inspectors).toBe(1);
    const listener = tcpListener({ tls: { ...tls, fingerprints: ['JA4'] } });
    expect(add({}, { listener }).inspectors).toBe(1);
  });

  it('has filters of features in front, and their fields', () => {
    const hooks: readonly ToXdsHooks[] = [
      {
        networkFilters: () => ok([{ stage: 'limit', filter: { name: 'limit', typedConfig: any('x') } }]),
        networkProxy: () => ok({ idleTimeout: '1s' }),
        filterChain: () => ({ metadata: {} }),
      },
    ];
    expect(add({}, { hooks }).chain).toMatchObject({
      filters: [{ name: 'limit' }, { typedConfig: { idleTimeout: '1s', cluster: 'to' } }],
      fields: { metadata: {} },
    });
  });

  it.each<[string, ToXdsHooks]>([
    ['a network filter fails', { networkFilters: () => fail('no') }],
    ['the proxy of a feature fails', { networkProxy: () => fail('no') }],
    ['Envoy would refuse the proxy', { networkProxy: () => ok({ socketAddress: { address: '' } }) }],
  ])('adds nothing when %s', (_, hooks) => {
    const { added, chain } = add({}, { hooks: [hooks] });
    expect([added.ok, chain]).toEqual([false, undefined]);
  });
});
