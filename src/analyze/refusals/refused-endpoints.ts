import { isIP } from 'node:net';
import { isObject, type JsonObject } from '../../core/json.ts';
import { objectsIn } from './objects-in.ts';
import type { Refusal } from './refusal.ts';

/** Types of clusters whose endpoints are addresses; the others resolve names. */
const addressTypes: ReadonlySet<unknown> = new Set(['EDS', 'STATIC', undefined]);

/** Host names where Envoy wants IP addresses: endpoints of clusters that resolve nothing. */
export function refusedEndpoints(
  clusters: readonly JsonObject[],
  endpoints: readonly JsonObject[],
): readonly Refusal[] {
  return [
    ...endpoints.flatMap((assignment) => [
      ...namesIn(
        assignment,
        { kind: 'load assignment', name: String(assignment.clusterName), nodes: [assignment] },
        [],
      ),
    ]),
    ...clusters.flatMap((cluster) => {
      const { name, type, clusterType, loadAssignment } = cluster;
      if (!addressTypes.has(type) || clusterType !== undefined || !isObject(loadAssignment)) return [];
      return [
        ...namesIn(loadAssignment, { kind: 'cluster', name: String(name), nodes: [cluster] }, ['loadAssignment']),
      ];
    }),
  ];
}

function* namesIn(
  assignment: JsonObject,
  found: Pick<Refusal, 'kind' | 'name' | 'nodes'>,
  path: Refusal['path'],
): Generator<Refusal> {
  for (const [i, locality] of objectsIn(assignment.endpoints)) {
    for (const [j, lbEndpoint] of objectsIn(locality.lbEndpoints)) {
      const address = hostOf(lbEndpoint);
      if (address === undefined || isIP(address) !== 0) continue;
      yield {
        ...found,
        path: [...path, 'endpoints', i, 'lbEndpoints', j, 'endpoint', 'address', 'socketAddress', 'address'],
        message: `must be an IP address, since the cluster resolves no names: "${address}"`,
        nodes: [...found.nodes, locality, lbEndpoint],
      };
    }
  }
}

/** The address of an endpoint; undefined for sockets, internal listeners and addresses with a resolver of their own. */
function hostOf({ endpoint }: JsonObject): string | undefined {
  const address = isObject(endpoint) ? endpoint.address : undefined;
  const socket = isObject(address) ? address.socketAddress : undefined;
  if (!isObject(socket) || socket.resolverName !== undefined) return undefined;
  return typeof socket.address === 'string' ? socket.address : undefined;
}
