import { isObject, type JsonObject, type JsonValue } from '../core/json.ts';
import type { EnvoyResources } from '../envoy/static-config.ts';
import { accessLogger } from './access-entry.ts';

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

/** A copy of the resources for this machine. */
export function localizeResources(resources: EnvoyResources, local: Localization): EnvoyResources {
  const rewrite = addressRewriter(local);
  return {
    listeners: resources.listeners
      .filter(({ name }) => !readyListener.test(String(name)))
      .map((listener) => localListener(listener, local)),
    routes: resources.routes,
    clusters: resources.clusters.map((cluster) => {
      const moved = rewrite(cluster);
      return local.unverified.has(String(cluster.name)) ? withoutVerification(moved) : moved;
    }),
    endpoints: resources.endpoints.map(rewrite),
    secrets: resources.secrets,
  };
}

function localListener(listener: JsonObject, local: Localization): JsonObject {
  const name = String(listener.name);
  const { additionalAddresses, ...rest } = listener;
  const socket =
    isObject(listener.address) && isObject(listener.address.socketAddress) ? listener.address.socketAddress : {};
  const protocol = socket.protocol === 'UDP' ? 'UDP' : 'TCP';
  const port = Number(socket.portValue ?? 0);
  const moved: JsonObject = {
    ...rest,
    // Without this two Envoys could share a port, and each would get some of the connections; UDP cannot do without it.
    enableReusePort: protocol === 'UDP',
    address: {
      socketAddress: {
        ...(protocol === 'UDP' && { protocol }),
        address: local.host,
        portValue: local.localPort(port, protocol) ?? port,
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
  const found: (readonly [string, string, number])[] = [];
  const visit = (value: JsonValue | undefined, cluster: string): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, cluster);
      return;
    }
    if (!isObject(value)) return;
    if (typeof value.address === 'string' && typeof value.portValue === 'number')
      found.push([cluster, value.address, value.portValue]);
    else for (const member of Object.values(value)) visit(member, cluster);
  };
  for (const endpoint of resources.endpoints) visit(endpoint, String(endpoint.clusterName));
  for (const cluster of resources.clusters) visit(cluster.loadAssignment, String(cluster.name));
  return found;
}
