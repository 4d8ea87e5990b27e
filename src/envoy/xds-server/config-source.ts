import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';

/** Name of the static cluster through which Envoy reaches the control plane. */
export const xdsClusterName = 'xds_cluster';

/** How long a request may wait for news; the server answers before Envoy gives up. */
export const pollSeconds = 30;

/**
 * Where Envoy gets resources from: REST-JSON at this server. Every request waits for news, so the delay between two of them may be
 * short; Envoy adds up to the same again by chance.
 */
export const restConfigSource: JsonObject = {
  apiConfigSource: {
    apiType: 'REST',
    transportApiVersion: 'V3',
    clusterNames: [xdsClusterName],
    refreshDelay: '0.02s',
    requestTimeout: `${pollSeconds + 10}s`,
  },
  resourceApiVersion: 'V3',
};

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
    return { ...rest, ...restConfigSource };
  }
  const out: Record<string, JsonValue> = {};
  for (const [key, member] of Object.entries(value)) if (member !== undefined) out[key] = visit(member);
  return out;
}
