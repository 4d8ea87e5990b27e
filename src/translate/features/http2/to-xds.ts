import { toProtoDuration } from '../../../core/duration.ts';
import { ok } from '../../../core/result.ts';
import { type Message, withoutDefaults, withoutUndefined } from '../../xds/messages.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { HTTP2KeepaliveSettings, HTTP2Settings } from './ir.ts';

/** HTTP/2 towards clients and backends (spec/xds.md B.5, spec/xds-routes-clusters.md D.10). */
export const toXds: ToXdsHooks = {
  connectionManager: ({ listener: { http2 } }) =>
    ok({
      http2ProtocolOptions: { ...protocolOptions(http2), maxConcurrentStreams: http2?.maxConcurrentStreams ?? 100 },
    }),
  cluster: ({ traffic: { http2 } }) =>
    ok({
      http2ProtocolOptions: {
        ...protocolOptions(http2),
        ...withoutUndefined({ maxConcurrentStreams: http2?.maxConcurrentStreams ?? undefined }),
      },
    }),
};

/** The IR swaps the names of the two window sizes (spec/xds.md A.10). */
function protocolOptions(http2: HTTP2Settings | undefined): Message {
  return {
    initialStreamWindowSize: http2?.initialConnectionWindowSize ?? 65536,
    initialConnectionWindowSize: http2?.initialStreamWindowSize ?? 1_048_576,
    ...withoutUndefined({
      overrideStreamErrorOnInvalidHttpMessage: http2?.resetStreamOnError ?? undefined,
      connectionKeepalive: http2?.connectionKeepalive && keepalive(http2.connectionKeepalive),
    }),
  };
}

function keepalive({ interval, timeout, intervalJitter, idleInterval }: HTTP2KeepaliveSettings): Message {
  return withoutUndefined({
    interval: toProtoDuration(interval),
    timeout: toProtoDuration(timeout),
    intervalJitter: intervalJitter == null ? undefined : withoutDefaults({ value: intervalJitter }),
    connectionIdleInterval: toProtoDuration(idleInterval),
  });
}
