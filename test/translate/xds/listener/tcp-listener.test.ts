import { describe, expect, it } from 'vitest';
import { fail } from '../../../../src/core/result.ts';
import { addTcpListeners } from '../../../../src/translate/xds/listener/tcp-listener.ts';
import { run, tcpListener } from '../xds-scopes.ts';
import { problemsOf, startedTranslation } from '../xds-translation.ts';

const destination = (name: string) => ({
  name,
  settings: [{ name: `${name}/0`, weight: 1, endpoints: [{ host: '10.1.0.1', port: 1 }] }],
});
const route = (name: string, fields: object = {}) => ({ name, destination: destination(`${name}-dest`), ...fields });
const chainsOf = (listener: object | undefined): readonly unknown[] =>
  (listener as { filterChains?: readonly unknown[] } | undefined)?.filterChains ?? [];
const filters = (chain: unknown) => (chain as { filters: { typedConfig: object }[] }).filters;

describe('TCP', () => {
  it('has a filter chain for each route, matched by server name', () => {
    const routes = [
      route('a', { tls: { inspector: { snis: ['a.test'] } } }),
      route('b', { tls: { inspector: { snis: ['*'] } } }),
    ];
    const [listener] = run({ tcp: [tcpListener({ routes })] }).listeners;
    expect(listener?.filterChains).toMatchObject([
      {
        name: 'a',
        filterChainMatch: { serverNames: ['a.test'] },
        filters: [{ typedConfig: { statPrefix: 'tls-passthrough-9000' } }],
      },
      { name: 'b' },
    ]);
    expect(listener).not.toHaveProperty('defaultFilterChain');
  });

  it('ends TLS and serves the certificates', () => {
    const certificates = [{ name: 'cert', certificate: 'YQ==', privateKey: 'Yg==' }];
    const out = run({
      tcp: [tcpListener({ routes: [route('a', { tls: { terminate: { alpnProtocols: null, certificates } } })] })],
    });
    expect(out.listeners[0]?.filterChains).toMatchObject([
      { transportSocket: { typedConfig: { commonTlsContext: { alpnProtocols: ['h2', 'http/1.1'] } } } },
    ]);
    expect(out.secrets.map((s) => s.name)).toEqual(['cert']);
  });

  it('points to an empty cluster without routes, once per listener', () => {
    const out = run({ tcp: [tcpListener(), tcpListener({ name: 'raw-2' })] });
    expect(out.clusters).toEqual([{ name: 'EmptyCluster', type: 'STATIC' }]);
    expect(out.listeners[0]?.filterChains).toMatchObject([{ name: 'EmptyCluster' }]);
  });

  it('sends to the first merged backend when it has no settings', () => {
    const merged = { name: 'd', backendClusterRefs: [{ name: 'shared', weight: 1 }] };
    const [listener] = run({ tcp: [tcpListener({ routes: [{ name: 'a', destination: merged }] })] }).listeners;
    const [chain] = chainsOf(listener);
    expect(filters(chain)[0]?.typedConfig).toMatchObject({ cluster: 'shared' });
  });

  it('puts the PROXY protocol in front and limits connections', () => {
    const [listener] = run({
      tcp: [
        tcpListener({
          proxyProtocol: {},
          connection: { limit: { value: 3 } },
          routes: [route('a', { tls: { inspector: { snis: ['x'] } } })],
        }),
      ],
    }).listeners;
    expect(listener?.listenerFilters).toMatchObject([
      { name: 'envoy.filters.listener.proxy_protocol' },
      { name: 'envoy.filters.listener.tls_inspector' },
    ]);
    const [chain] = chainsOf(listener);
    expect(filters(chain)).toMatchObject([
      { name: 'envoy.filters.network.connection_limit' },
      { name: 'envoy.filters.network.tcp_proxy' },
    ]);
  });
});

describe('TCP listeners with problems', () => {
  it('are left out without an address, and the next one is made', () => {
    const t = startedTranslation({ tcp: [tcpListener({ address: '' }), tcpListener({ name: 'ok', port: 1 })] });
    addTcpListeners(t);
    expect(t.table.listeners.map(({ name }) => name)).toEqual(['ok']);
    expect(problemsOf(t)).toEqual([expect.stringMatching(/^listener raw: /)]);
  });

  it('keep a route whose cluster cannot be made, and tell both problems of one', () => {
    const bad = { name: 'd', settings: [{ name: 'd/0', endpoints: [{ host: '', port: 1 }] }] };
    const tcp = [tcpListener({ routes: [{ name: 'a', destination: bad }] })];
    const t = startedTranslation({ tcp });
    addTcpListeners(t);
    expect(t.table.listeners[0]?.filterChains.map(({ name }) => name)).toEqual(['a']);
    expect(problemsOf(t)).toEqual([expect.stringMatching(/^route a: cluster d: /)]);
    const refused = startedTranslation({ tcp: [...tcp, tcpListener({ name: 'empty', port: 1 })] }, [
      { networkFilters: () => fail('no') },
    ]);
    addTcpListeners(refused);
    expect(problemsOf(refused).slice(1)).toEqual(['route a: no', 'listener empty: no']);
  });
});
