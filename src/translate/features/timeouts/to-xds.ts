import { type Nanoseconds, parseDuration, protoDuration, toProtoDuration } from '../../../core/duration.ts';
import { ok } from '../../../core/result.ts';
import type { HTTPRoute } from '../../ir/route.ts';
import { type Message, withoutUndefined } from '../../xds/messages.ts';
import type { ClusterPart, ClusterScope, ListenerSettings, ToXdsHooks } from '../to-xds-hooks.ts';

/** Timeouts towards clients on listeners, of requests on routes, and towards backends on clusters. */
export const toXds: ToXdsHooks = {
  listener: (scope) =>
    ok(
      scope.transport === 'tcp'
        ? duration('listenerFiltersTimeout', scope.listener.timeout?.tcp?.connectionInspectionTimeout)
        : {},
    ),
  filterChain: ({ listener }) => duration('transportSocketConnectTimeout', listener.timeout?.tcp?.tlsHandshakeTimeout),
  networkProxy: (scope) =>
    ok(scope.transport === 'tcp' ? duration('idleTimeout', scope.listener.timeout?.tcp?.idleTimeout) : {}),
  connectionManager: ({ listener }) => ok(connectionManagerTimeouts(listener)),
  route: ({ route, listener, forwards }) => ok(forwards ? { action: actionTimeouts(route, listener) } : {}),
  cluster: (scope) => ok(clusterTimeouts(scope)),
};

function connectionManagerTimeouts({ timeout }: ListenerSettings): Message {
  return {
    ...duration('requestTimeout', timeout?.http?.requestReceivedTimeout),
    ...duration('requestHeadersTimeout', timeout?.http?.requestHeadersReceivedTimeout),
    ...duration('streamIdleTimeout', timeout?.http?.streamIdleTimeout),
    commonHttpProtocolOptions: duration('idleTimeout', timeout?.http?.idleTimeout),
  };
}

function actionTimeouts(route: HTTPRoute, listener: ListenerSettings): Message {
  const http = route.traffic?.timeout?.http;
  const requestTimeout = route.timeout ?? http?.requestTimeout;
  return {
    ...withoutUndefined({ idleTimeout: streamIdleTimeout(route, listener, requestTimeout) }),
    ...duration('timeout', requestTimeout),
    ...(http?.maxStreamDuration != null
      ? { maxStreamDuration: duration('maxStreamDuration', http.maxStreamDuration) }
      : {}),
  };
}

const oneHour: Nanoseconds = 3_600_000_000_000n;

/**
 * The idle timeout of a route: its own, else none where the listener has one. Otherwise a request timeout must not be cut
 * short by Envoy's idle timeout of five minutes (spec/xds-routes-clusters.md C.9).
 */
function streamIdleTimeout(
  route: HTTPRoute,
  listener: ListenerSettings,
  requestTimeout: string | undefined,
): string | undefined {
  const own = route.traffic?.timeout?.http?.streamIdleTimeout;
  if (own != null) return toProtoDuration(own);
  if (listener.timeout?.http?.streamIdleTimeout != null || requestTimeout == null) return undefined;
  const parsed = parseDuration(requestTimeout);
  if (!parsed.ok) return undefined;
  if (parsed.value === 0n) return '0s';
  return protoDuration(parsed.value > oneHour ? parsed.value : oneHour);
}

/** Routes carry the duration of streams themselves; clusters of services and sinks must carry it for them. */
function clusterTimeouts({ traffic: { timeout }, isRoute }: ClusterScope): ClusterPart {
  return {
    cluster: { connectTimeout: toProtoDuration(timeout?.tcp?.connectTimeout) ?? '10s' },
    commonHttpProtocolOptions: {
      ...duration('idleTimeout', timeout?.http?.connectionIdleTimeout),
      ...duration('maxConnectionDuration', timeout?.http?.maxConnectionDuration),
      ...(isRoute ? {} : duration('maxStreamDuration', timeout?.http?.maxStreamDuration)),
    },
  };
}

function duration(field: string, text: string | undefined | null): Message {
  return withoutUndefined({ [field]: toProtoDuration(text) });
}
