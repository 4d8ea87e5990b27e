import { ok } from '../../../core/result.ts';
import { any, type Message, withoutDefaults } from '../../xds/messages.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { ProxyProtocol, ProxyProtocolSettings } from './ir.ts';

/** The PROXY protocol: read in front of listeners, written in front of TLS towards backends (spec/xds.md B.7). */
export const toXds: ToXdsHooks = {
  listenerFilters: ({ listener }) => (listener.proxyProtocol ? [listenerFilter(listener.proxyProtocol)] : []),
  cluster: ({ traffic: { proxyProtocol } }) =>
    ok(proxyProtocol ? { wrapTransportSocket: (inner) => upstreamSocket(proxyProtocol, inner) } : {}),
};

function listenerFilter({ optional }: ProxyProtocolSettings): Message {
  return {
    name: 'envoy.filters.listener.proxy_protocol',
    typedConfig: any(
      'envoy.extensions.filters.listener.proxy_protocol.v3.ProxyProtocol',
      withoutDefaults({ allowRequestsWithoutProxyProtocol: optional }),
    ),
  };
}

/** Version 1 is Envoy's default and not printed. */
function upstreamSocket({ version }: ProxyProtocol, transportSocket: Message): Message {
  return {
    name: 'envoy.transport_sockets.upstream_proxy_protocol',
    typedConfig: any('envoy.extensions.transport_sockets.proxy_protocol.v3.ProxyProtocolUpstreamTransport', {
      config: version === 'V2' ? { version } : {},
      transportSocket,
    }),
  };
}
