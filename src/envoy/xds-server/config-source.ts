import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import type { DiscoveryType } from './snapshot.ts';

/** Name of the static cluster through which Envoy reaches the control plane. */
export const xdsClusterName = 'xds_cluster';

/**
 * How long a request may wait for news, in seconds: those of which an Envoy has one each show often that the connection lives. The
 * others come by the hundred, each with 100 kB about the Envoy itself, which keeps both sides busy while nothing happens.
 */
export const pollSeconds: Readonly<Record<DiscoveryType, number>> = {
  listeners: 30,
  clusters: 30,
  routes: 600,
  endpoints: 600,
  secrets: 600,
};

/** Where Envoy gets listeners and clusters from. */
export const restConfigSource = restSource(pollSeconds.clusters);

/** Where it gets what these refer to. */
export const nestedConfigSource = restSource(pollSeconds.endpoints);

/**
 * REST-JSON at this server. Every request waits for news, so the delay between two of them may be short; Envoy adds up to the same
 * again by chance. The server answers before Envoy gives up.
 */
function restSource(waitSeconds: number): JsonObject {
  return {
    apiConfigSource: {
      apiType: 'REST',
      transportApiVersion: 'V3',
      clusterNames: [xdsClusterName],
      refreshDelay: '0.02s',
      requestTimeout: `${waitSeconds + 10}s`,
    },
    resourceApiVersion: 'V3',
  };
}

/**
 * A copy of a message in which every source that points at the aggregated stream (`ads`) points at the REST server instead; other
 * parts are shared with the original.
 */
export function withRestSources(message: JsonObject): JsonObject {
  return visit(message) as JsonObject;
}

function visit(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(visit);
  if (!isObject(value)) return value;
  if (isObject(value.ads)) {
    const { ads, resourceApiVersion, ...rest } = value;
    return { ...rest, ...nestedConfigSource };
  }
  const out: Record<string, JsonValue> = {};
  for (const [key, member] of Object.entries(value)) if (member !== undefined) out[key] = visit(member);
  return out;
}
