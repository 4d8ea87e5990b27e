import type { AppProtocol } from '../../ir/destination.ts';

/** How a backend is spoken to. */
export interface BackendProtocol {
  readonly protocol: AppProtocol;
  readonly forceHTTP1Upstream?: boolean;
}

const http2 = new Set(['kubernetes.io/h2c', 'gateway.envoyproxy.io/h2c']);
const webSocket = new Set([
  'kubernetes.io/ws',
  'kubernetes.io/wss',
  'gateway.envoyproxy.io/ws',
  'gateway.envoyproxy.io/wss',
]);
const carriesWebSocket: ReadonlySet<AppProtocol> = new Set(['HTTP', 'HTTP2', 'GRPC']);

/**
 * The protocol of a backend: the hints of its ports (`appProtocol`) refine plain HTTP and nothing else, and WebSocket backends need
 * HTTP/1.1 (spec/gateway-api.md 10.2). Hints are read in order; the first that leaves HTTP stays.
 */
export function refineProtocol(protocol: AppProtocol, appProtocols: readonly (string | undefined)[]): BackendProtocol {
  let refined = protocol;
  let forceHTTP1Upstream = false;
  for (const hint of appProtocols) {
    if (hint === undefined) continue;
    if (refined === 'HTTP' && http2.has(hint)) refined = 'HTTP2';
    else if (refined === 'HTTP' && hint === 'grpc') refined = 'GRPC';
    if (carriesWebSocket.has(refined) && webSocket.has(hint)) forceHTTP1Upstream = true;
  }
  return { protocol: refined, ...(forceHTTP1Upstream && { forceHTTP1Upstream }) };
}
