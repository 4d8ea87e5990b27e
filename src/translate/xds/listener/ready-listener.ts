import type { ReadyListener } from '../../ir/xds.ts';
import { any, type ListenerResource, withoutDefaults } from '../messages.ts';
import { readyListenerName } from '../names.ts';
import { connectionManagerName } from './connection-manager.ts';

/** The listener that answers readiness probes on /ready (spec/xds.md B.11). */
export function readyListenerResource(ready: ReadyListener): ListenerResource {
  const { address, port, ipFamily } = ready;
  const manager = any('envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager', {
    statPrefix: 'eg-ready-http',
    routeConfig: {
      name: 'ready_route',
      virtualHosts: [
        { name: 'ready_route', domains: ['*'], routes: [{ match: { prefix: '/' }, directResponse: { status: 500 } }] },
      ],
    },
    httpFilters: [
      {
        name: 'envoy.filters.http.health_check',
        typedConfig: any('envoy.extensions.filters.http.health_check.v3.HealthCheck', {
          passThroughMode: false,
          headers: [{ name: ':path', stringMatch: { exact: '/ready' } }],
        }),
      },
      {
        name: 'envoy.filters.http.router',
        typedConfig: any('envoy.extensions.filters.http.router.v3.Router', { suppressEnvoyHeaders: true }),
      },
    ],
  });
  return {
    name: readyListenerName(address, port),
    address: {
      socketAddress: {
        address,
        portValue: port,
        ...withoutDefaults({ ipv4Compat: ipFamily === 'IPv6' || ipFamily === 'DualStack' }),
      },
    },
    bypassOverloadManager: true,
    filterChains: [{ filters: [{ name: connectionManagerName, typedConfig: manager }] }],
  };
}
