import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import { type AccessKind, accessLogger, noteRequest } from '../access-entry.ts';
import type { Localization } from './localization.ts';

/** The port of this machine on which a listener is served; its own where none was assigned. */
export function listenerPort(listener: JsonObject, local: Localization): number {
  const { protocol, port } = socketOf(listener);
  return local.localPort(port, protocol) ?? port;
}

function socketOf({ address }: JsonObject): { readonly protocol: 'TCP' | 'UDP'; readonly port: number } {
  const socket = isObject(address) && isObject(address.socketAddress) ? address.socketAddress : {};
  return { protocol: socket.protocol === 'UDP' ? 'UDP' : 'TCP', port: Number(socket.portValue ?? 0) };
}

/** A listener on an address of this machine, with our access log where Envoy's output is read. */
export function localListener(listener: JsonObject, local: Localization): JsonObject {
  const name = String(listener.name);
  const { additionalAddresses, ...rest } = listener;
  const { protocol } = socketOf(listener);
  const moved: JsonObject = {
    ...rest,
    // Without this two Envoys could share a port, and each would get some of the connections; UDP cannot do without it.
    enableReusePort: protocol === 'UDP',
    address: {
      socketAddress: {
        ...(protocol === 'UDP' && { protocol }),
        address: local.host,
        portValue: listenerPort(listener, local),
      },
    },
  };
  return local.accessLog ? withAccessLogs(moved, name) : moved;
}

/** Replaces access logs on Envoy's own output, which is not a file here, by ours, in the connection managers, TCP and UDP proxies of a listener. */
function withAccessLogs(listener: JsonObject, name: string): JsonObject {
  const visit = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isObject(value)) return value;
    const kind = loggedKind(value['@type']);
    const out: Record<string, JsonValue> = {};
    for (const [key, member] of Object.entries(value)) if (member !== undefined) out[key] = visit(member);
    if (kind) out.accessLog = [...otherLogs(value.accessLog), accessLogger(kind, name, udpCluster(value))];
    // Envoy writes of a session when it ends, a minute after its last datagram, unless told otherwise.
    if (kind === 'session') out.accessLogOptions = { accessLogFlushInterval: '0.25s' };
    if (kind === 'request' && Array.isArray(out.httpFilters)) out.httpFilters = [noteRequest, ...out.httpFilters];
    return out;
  };
  const { accessLog, ...rest } = visit(listener) as JsonObject;
  return { ...rest, accessLog: otherLogs(accessLog) };
}

/** The cluster of a UDP proxy; undefined for others. */
function udpCluster({ matcher }: JsonObject): string | undefined {
  const action = isObject(matcher) && isObject(matcher.onNoMatch) ? matcher.onNoMatch.action : undefined;
  const route = isObject(action) && isObject(action.typedConfig) ? action.typedConfig : {};
  return typeof route.cluster === 'string' ? route.cluster : undefined;
}

function loggedKind(type: JsonValue | undefined): AccessKind | undefined {
  if (typeof type !== 'string') return undefined;
  if (type.endsWith('.HttpConnectionManager')) return 'request';
  if (type.endsWith('.UdpProxyConfig')) return 'session';
  return type.endsWith('.TcpProxy') ? 'connection' : undefined;
}

function otherLogs(logs: JsonValue | undefined): readonly JsonObject[] {
  if (!Array.isArray(logs)) return [];
  return logs.filter((log): log is JsonObject => {
    const config = isObject(log) ? log.typedConfig : undefined;
    const path = isObject(config) ? config.path : undefined;
    return isObject(log) && !(typeof path === 'string' && path.startsWith('/dev/std'));
  });
}
