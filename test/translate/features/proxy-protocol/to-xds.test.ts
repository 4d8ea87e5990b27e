import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/proxy-protocol/to-xds.ts';
import { chainScope, clusterScope, tcpListener } from '../../xds/xds-scopes.ts';

it('reads the protocol in front of a listener', () => {
  const scope = chainScope(tcpListener({ proxyProtocol: { optional: true } }));
  expect(toXds.listenerFilters?.(scope)).toMatchObject([
    { name: 'envoy.filters.listener.proxy_protocol', typedConfig: { allowRequestsWithoutProxyProtocol: true } },
  ]);
  expect(toXds.listenerFilters?.(chainScope(tcpListener()))).toEqual([]);
});

it.each([
  ['V1', {}],
  ['V2', { version: 'V2' }],
] as const)('writes version %s in front of TLS', (version, config) => {
  const part = toXds.cluster?.(clusterScope({ traffic: { proxyProtocol: { version } } }));
  const inner = { name: 'inner' };
  expect(part?.ok && part.value.wrapTransportSocket?.(inner)).toMatchObject({
    name: 'envoy.transport_sockets.upstream_proxy_protocol',
    typedConfig: { config, transportSocket: inner },
  });
});
