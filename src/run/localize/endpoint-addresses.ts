import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import type { EnvoyResources } from '../../envoy/static-config.ts';

/** The addresses of endpoints, `[cluster, address, port]`, in the load assignments of clusters and endpoints. */
export function endpointAddresses(resources: EnvoyResources): readonly (readonly [string, string, number])[] {
  const of = (value: JsonValue | undefined, cluster: unknown) =>
    addressesIn(value).map(([address, port]) => [String(cluster), address, port] as const);
  return [
    ...resources.endpoints.flatMap((endpoint) => of(endpoint, endpoint.clusterName)),
    ...resources.clusters.flatMap((cluster) => of(cluster.loadAssignment, cluster.name)),
  ];
}

const known = new WeakMap<JsonObject, readonly (readonly [string, number])[]>();

/** The socket addresses in a message, in its order; remembered, since messages are never changed and asked about several times. */
export function addressesIn(message: JsonValue | undefined): readonly (readonly [string, number])[] {
  if (!isObject(message)) return [];
  const found = known.get(message) ?? findAddresses(message);
  known.set(message, found);
  return found;
}

function findAddresses(message: JsonObject): readonly (readonly [string, number])[] {
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
