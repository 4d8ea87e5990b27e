import { ok } from '../../../core/result.ts';
import { type Message, withoutUndefined } from '../../xds/messages.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { TCPKeepalive } from './ir.ts';

/** TCP keepalive of listeners as socket options, of clusters as settings of their own (spec/xds.md B.2). */
export const toXds: ToXdsHooks = {
  listener: (scope) => {
    const keepalive = scope.transport === 'tcp' ? scope.listener.tcpKeepalive : undefined;
    return ok(keepalive ? { socketOptions: socketOptions(keepalive) } : {});
  },
  cluster: ({ traffic: { tcpKeepalive } }) =>
    ok(tcpKeepalive ? { cluster: { upstreamConnectionOptions: { tcpKeepalive: upstream(tcpKeepalive) } } } : {}),
};

/** Linux: SOL_SOCKET 1 with SO_KEEPALIVE 9; IPPROTO_TCP 6 with TCP_KEEPCNT 6, TCP_KEEPIDLE 4 and TCP_KEEPINTVL 5. */
function socketOptions({ probes, idleTime, interval }: TCPKeepalive): readonly Message[] {
  const option = (description: string, level: number, name: number, value: number | undefined): readonly Message[] =>
    value == null ? [] : [{ description, level: String(level), name: String(name), intValue: String(value) }];
  return [
    ...option('socket option to enable tcp keep alive', 1, 9, 1),
    ...option('socket option for keep alive probes', 6, 6, probes),
    ...option('socket option for keep alive idle time', 6, 4, idleTime),
    ...option('socket option for keep alive interval', 6, 5, interval),
  ];
}

function upstream({ probes, idleTime, interval }: TCPKeepalive): Message {
  return withoutUndefined({
    keepaliveProbes: probes ?? undefined,
    keepaliveTime: idleTime ?? undefined,
    keepaliveInterval: interval ?? undefined,
  });
}
