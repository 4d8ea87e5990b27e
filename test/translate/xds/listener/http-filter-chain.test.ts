import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../src/core/result.ts';
import type { ToXdsHooks } from '../../../../src/translate/features/to-xds-hooks.ts';
import type { HTTPListener } from '../../../../src/translate/ir/listener.ts';
import { addHttpFilterChain } from '../../../../src/translate/xds/listener/http-filter-chain.ts';
import { any } from '../../../../src/translate/xds/messages.ts';
import { at } from '../../infra/infra-fixture.ts';
import { httpScope } from '../xds-scopes.ts';
import { startedTranslation } from '../xds-translation.ts';
import { listenerDraft } from './listener-draft.ts';

const tls = { alpnProtocols: null };
const add = (
  listener: Partial<HTTPListener>,
  {
    draft = listenerDraft(),
    hooks = [],
  }: { draft?: ReturnType<typeof listenerDraft>; hooks?: readonly ToXdsHooks[] } = {},
) => ({ draft, added: addHttpFilterChain(startedTranslation({}, hooks), draft, httpScope(listener)) });
const socket = (listener: Partial<HTTPListener>, draft = listenerDraft()) =>
  at(add(listener, { draft }).draft.filterChains[0]?.fields, 'transportSocket');
const inspectors = (listener: Partial<HTTPListener>, draft = listenerDraft()) =>
  add(listener, { draft }).draft.listenerFilters.length;

describe('addHttpFilterChain', () => {
  it('is the default chain without TLS, of which there is one', () => {
    const { draft } = add({ hostnames: ['a.test'] });
    expect(draft.defaultFilterChain).toMatchObject({
      name: 'web',
      fields: {},
      connectionManager: { routeConfigName: 'web' },
    });
    expect([draft.filterChains, draft.listenerFilters]).toEqual([[], []]);
    expect(add({}, { draft }).added).toEqual({ ok: false, error: expect.stringContaining('listener l') });
  });

  it('is one of the chains with TLS, matched by server name', () => {
    const { draft } = add({ hostnames: ['a.test'], tls });
    expect(draft.filterChains).toMatchObject([
      {
        name: 'web',
        fields: {
          filterChainMatch: { serverNames: ['a.test'] },
          transportSocket: { name: 'envoy.transport_sockets.tls' },
        },
      },
    ]);
    expect(draft.defaultFilterChain).toBeUndefined();
    expect(add({ tls }).draft.filterChains[0]?.fields).not.toHaveProperty('filterChainMatch');
  });

  it('reads server names and fingerprints only where they are needed', () => {
    expect(inspectors({ hostnames: ['a.test'], tls })).toBe(1);
    expect(inspectors({ tls })).toBe(0);
    expect(inspectors({ tls: { ...tls, fingerprints: ['JA3'] } })).toBe(1);
    expect(inspectors({ hostnames: ['a.test'], tls }, listenerDraft({ transport: 'quic' }))).toBe(0);
  });

  it('offers no HTTP/2 where hostnames overlap, and h3 over QUIC', () => {
    const alpn = (listener: Partial<HTTPListener>) =>
      at(socket(listener), 'typedConfig', 'commonTlsContext', 'alpnProtocols');
    expect(alpn({ tls })).toEqual(['h2', 'http/1.1']);
    expect(alpn({ tls, tlsOverlaps: true })).toEqual(['http/1.1']);
    expect(socket({ tls }, listenerDraft({ transport: 'quic' }))).toMatchObject({
      name: 'envoy.transport_sockets.quic',
    });
  });

  it('tells the connection manager whether it speaks QUIC', () => {
    const hooks: readonly ToXdsHooks[] = [{ connectionManager: ({ transport }) => ok({ transport }) }];
    const spoken = (transport: 'tcp' | 'quic') =>
      add({ tls }, { draft: listenerDraft({ transport }), hooks }).draft.filterChains[0]?.connectionManager?.fields;
    expect([spoken('tcp'), spoken('quic')]).toMatchObject([{ transport: 'tcp' }, { transport: 'quic' }]);
  });

  it('takes filters and fields of features', () => {
    const filter = { name: 'n', typedConfig: any('x') };
    const { draft } = add(
      {},
      {
        hooks: [
          {
            networkFilters: ({ statPrefix }) => ok([{ stage: 'limit', filter: { ...filter, name: statPrefix } }]),
            filterChain: () => ({ transportSocketConnectTimeout: '1s' }),
            listenerFilters: () => [{ name: 'first' }],
          },
        ],
      },
    );
    expect(draft.defaultFilterChain).toMatchObject({
      filters: [{ name: 'http-8080' }],
      fields: { transportSocketConnectTimeout: '1s' },
    });
    expect(draft.listenerFilters).toEqual([{ name: 'first' }]);
  });

  it.each<[string, ToXdsHooks]>([
    ['the connection manager', { connectionManager: () => fail('no') }],
    ['a network filter', { networkFilters: () => fail('no') }],
  ])('adds nothing when %s fails', (_, hooks) => {
    const { draft, added } = add({}, { hooks: [hooks] });
    expect([added, draft.defaultFilterChain]).toEqual([fail('no'), undefined]);
  });
});
