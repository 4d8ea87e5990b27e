import { isObject, type JsonObject, type JsonValue } from '../core/json.ts';
import type { EnvoyResources } from '../envoy/static-config.ts';
import { accessLogger, noteRequest } from './access-entry.ts';

/** How resources made for a cluster become resources for this machine. */
export interface Localization {
  readonly host: string;
  /** Local port for the port on which a proxy in a cluster would listen. */
  readonly localPort: (port: number, protocol: 'TCP' | 'UDP') => number | undefined;
  /** Where an address of an endpoint is on this machine; undefined leaves it. */
  readonly endpoint: (address: string, port: number) => { readonly host: string; readonly port: number } | undefined;
  /** Clusters whose upstream is a stand-in: its certificate cannot be the one that is asked for. */
  readonly unverified: ReadonlySet<string>;
  /** Whether Envoy's standard output is read: its access logs there are replaced by ours. */
  readonly accessLog: boolean;
}

/** Name of the listener for readiness probes; nobody probes here, and two runs would fight for its port. */
const readyListener = /^envoy-gateway-proxy-ready/;

/** Localized resources of the time before, by what they were made from; the next ones that are made from the same are the same. */
export type LocalizedBefore = ReadonlyMap<string, JsonObject>;

/** Resources for this machine, and what the next ones can be made from. */
export interface LocalizedResources {
  readonly resources: EnvoyResources;
  readonly made: LocalizedBefore;
}

/**
 * The resources for this machine. A resource whose content and place are those of one in `before` is that very object, so that
 * whoever follows sees by identity what has not changed.
 */
export function localizeResources(
  resources: EnvoyResources,
  local: Localization,
  before: LocalizedBefore = new Map(),
): LocalizedResources {
  const made = new Map<string, JsonObject>();
  /** `place` says on what else than the resource the result depends. */
  const once = (resource: JsonObject, place: unknown, make: (plain: () => JsonObject) => JsonObject): JsonObject => {
    const text = JSON.stringify(resource);
    const key = `${JSON.stringify(place)}${text}`;
    const result = before.get(key) ?? made.get(key) ?? make(() => JSON.parse(text) as JsonObject);
    made.set(key, result);
    return result;
  };
  const same = (resource: JsonObject): JsonObject => once(resource, 'same', () => resource);
  const rewrite = addressRewriter(local);
  const placesOf = (message: JsonObject): readonly unknown[] =>
    addressesIn(message).map(([address, port]) => local.endpoint(address, port));
  const localized: EnvoyResources = {
    listeners: resources.listeners
      .filter(({ name }) => !readyListener.test(String(name)))
      .map((listener) =>
        once(listener, [local.host, local.accessLog, listenerPort(listener, local)], (plain) =>
          localListener(plain(), local),
        ),
      ),
    routes: resources.routes.map(same),
    clusters: resources.clusters.map((cluster) => {
      const unverified = local.unverified.has(String(cluster.name));
      return once(cluster, [unverified, placesOf(cluster)], (plain) => {
        const moved = rewrite(plain());
        return unverified ? withoutVerification(moved) : moved;
      });
    }),
    endpoints: resources.endpoints.map((endpoint) => once(endpoint, placesOf(endpoint), (plain) => rewrite(plain()))),
    secrets: resources.secrets.map(same),
  };
  return { resources: localized, made };
}

function listenerPort(listener: JsonObject, local: Localization): number {
  const { protocol, port } = socketOf(listener);
  return local.localPort(port, protocol) ?? port;
}

function socketOf({ address }: JsonObject): { readonly protocol: 'TCP' | 'UDP'; readonly port: number } {
  const socket = isObject(address) && isObject(address.socketAddress) ? address.socketAddress : {};
  return { protocol: socket.protocol === 'UDP' ? 'UDP' : 'TCP', port: Number(socket.portValue ?? 0) };
}

function localListener(listener: JsonObject, local: Localization): JsonObject {
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

/** Replaces access logs on Envoy's own output, which is not a file here, by ours, in the connection managers and TCP proxies of a listener. */
function withAccessLogs(listener: JsonObject, name: string): JsonObject {
  const visit = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isObject(value)) return value;
    const kind = loggedKind(value['@type']);
    const out: Record<string, JsonValue> = {};
    for (const [key, member] of Object.entries(value)) if (member !== undefined) out[key] = visit(member);
    if (kind) out.accessLog = [...otherLogs(value.accessLog), accessLogger(kind, name)];
    if (kind === 'request' && Array.isArray(out.httpFilters)) out.httpFilters = [noteRequest, ...out.httpFilters];
    return out;
  };
  const { accessLog, ...rest } = visit(listener) as JsonObject;
  return { ...rest, accessLog: otherLogs(accessLog) };
}

function loggedKind(type: JsonValue | undefined): 'request' | 'connection' | undefined {
  if (typeof type !== 'string') return undefined;
  if (type.endsWith('.HttpConnectionManager')) return 'request';
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

function addressRewriter({ endpoint }: Localization): (message: JsonObject) => JsonObject {
  const visit = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isObject(value)) return value;
    if (typeof value.address === 'string' && typeof value.portValue === 'number') {
      const target = endpoint(value.address, value.portValue);
      return target ? { ...value, address: target.host, portValue: target.port } : value;
    }
    const out: Record<string, JsonValue> = {};
    for (const [key, member] of Object.entries(value)) if (member !== undefined) out[key] = visit(member);
    return out;
  };
  return (message) => visit(message) as JsonObject;
}

const verification = new Set(['validationContext', 'validationContextSdsSecretConfig', 'combinedValidationContext']);

function withoutVerification(cluster: JsonObject): JsonObject {
  const visit = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isObject(value)) return value;
    const entries = Object.entries(value).filter(([key, member]) => member !== undefined && !verification.has(key));
    return Object.fromEntries(entries.map(([key, member]) => [key, visit(member as JsonValue)])) as JsonObject;
  };
  return visit(cluster) as JsonObject;
}

/** The addresses of endpoints, `[cluster, address, port]`, in the load assignments of clusters and endpoints. */
export function endpointAddresses(resources: EnvoyResources): readonly (readonly [string, string, number])[] {
  const of = (value: JsonValue | undefined, cluster: unknown) =>
    addressesIn(value).map(([address, port]) => [String(cluster), address, port] as const);
  return [
    ...resources.endpoints.flatMap((endpoint) => of(endpoint, endpoint.clusterName)),
    ...resources.clusters.flatMap((cluster) => of(cluster.loadAssignment, cluster.name)),
  ];
}

/** The socket addresses in a message, in its order. */
function addressesIn(message: JsonValue | undefined): readonly (readonly [string, number])[] {
  const found: (readonly [string, number])[] = [];
  const visit = (value: JsonValue | undefined): void => {
    if (Array.isArray(value)) for (const item of value as readonly JsonValue[]) visit(item);
    else if (isObject(value)) {
      if (typeof value.address === 'string' && typeof value.portValue === 'number')
        found.push([value.address, value.portValue]);
      else for (const member of Object.values(value)) visit(member);
    }
  };
  visit(message);
  return found;
}
