import { toProtoDuration } from '../../../core/duration.ts';
import { ok } from '../../../core/result.ts';
import type { HTTPListener } from '../../ir/listener.ts';
import { any, type Message, withoutUndefined } from '../../xds/messages.ts';
import type { FilterChainScope, NetworkFilter, ToXdsHooks } from '../to-xds-hooks.ts';
import type { BackendConnection, ClientConnection } from './ir.ts';

/** The gateway keeps small buffers; Envoy's own default is 1 MiB. */
const defaultBufferLimit = 32768;

/** Buffers, limits and lifetimes of connections, on both sides (spec/xds.md B.1, B.8; spec/xds-routes-clusters.md D.4). */
export const toXds: ToXdsHooks = {
  listener: (scope) => ok(scope.transport === 'tcp' ? listenerLimits(scope.listener.connection) : {}),
  networkFilters: (scope) => ok(connectionLimit(scope)),
  connectionManager: ({ listener }) => ok(lifetimes(listener)),
  cluster: ({ traffic: { backendConnection } }) =>
    ok({
      cluster: {
        perConnectionBufferLimitBytes: backendConnection?.bufferLimit ?? defaultBufferLimit,
        ...preconnect(backendConnection),
      },
    }),
};

/** 0 connections per socket event means no limit; unset means one, so that workers share the load. */
function listenerLimits(connection: ClientConnection | undefined): Message {
  const accept = connection?.maxAcceptPerSocketEvent ?? 1;
  return {
    perConnectionBufferLimitBytes: connection?.bufferLimit ?? defaultBufferLimit,
    ...(accept === 0 ? {} : { maxConnectionsToAcceptPerSocketEvent: accept }),
  };
}

function connectionLimit({ listener, statPrefix }: FilterChainScope): readonly NetworkFilter[] {
  const limit = listener.connection?.limit;
  if (limit?.value == null) return [];
  const typedConfig = any('envoy.extensions.filters.network.connection_limit.v3.ConnectionLimit', {
    statPrefix,
    maxConnections: String(limit.value),
    ...withoutUndefined({ delay: toProtoDuration(limit.closeDelay) }),
  });
  return [{ stage: 'limit', filter: { name: 'envoy.filters.network.connection_limit', typedConfig } }];
}

/** HTTP/1 connections end their life between requests, unless the user wants them cut. */
function lifetimes({ connection, http1 }: HTTPListener): Message {
  const limit = connection?.limit;
  const maxConnectionDuration = toProtoDuration(limit?.maxConnectionDuration);
  const isSafe = maxConnectionDuration !== undefined && !http1?.disableSafeMaxConnectionDuration;
  return {
    commonHttpProtocolOptions: withoutUndefined({
      maxConnectionDuration,
      maxRequestsPerConnection: limit?.maxRequestsPerConnection ?? undefined,
      maxStreamDuration: toProtoDuration(limit?.maxStreamDuration),
    }),
    ...(isSafe ? { http1SafeMaxConnectionDuration: true } : {}),
  };
}

/** Percent of the need becomes a ratio. */
function preconnect(connection: BackendConnection | undefined): Message {
  const { perEndpointPercent, predictivePercent } = connection?.preconnect ?? {};
  if (perEndpointPercent == null && predictivePercent == null) return {};
  return {
    preconnectPolicy: withoutUndefined({
      perUpstreamPreconnectRatio: perEndpointPercent == null ? undefined : perEndpointPercent * 0.01,
      predictivePreconnectRatio: predictivePercent == null ? undefined : predictivePercent * 0.01,
    }),
  };
}
