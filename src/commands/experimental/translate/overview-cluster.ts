import { isObject, type JsonValue } from '../../../core/json.ts';
import { addressText, socketAddress } from '../../../envoy/summary/socket-address.ts';
import type { ClusterResource, EndpointResource } from '../../../translate/xds/messages.ts';

/** A cluster's name, type and endpoints, for the summary table. */
export function clusterRow(cluster: ClusterResource, endpoints: ReadonlyMap<string, EndpointResource>): string[] {
  const assignment = endpoints.get(cluster.name) ?? cluster.loadAssignment;
  const type = isObject(cluster.clusterType)
    ? String(cluster.clusterType.name).replace(/^envoy\.clusters?\./, '')
    : cluster.type;
  const addresses = isObject(assignment) ? addressesOf(assignment.endpoints) : [];
  const shown = addresses.slice(0, 3).join(', ');
  const rest = addresses.length > 3 ? ` and ${addresses.length - 3} more` : '';
  return [cluster.name, String(type ?? 'STATIC'), addresses.length ? `${shown}${rest}` : 'none'];
}

function addressesOf(localities: JsonValue | undefined): string[] {
  if (!Array.isArray(localities)) return [];
  return localities.flatMap((locality) => {
    const list = isObject(locality) ? locality.lbEndpoints : undefined;
    return Array.isArray(list) ? list.map(addressOf) : [];
  });
}

function addressOf(lbEndpoint: JsonValue): string {
  const endpoint = isObject(lbEndpoint) ? lbEndpoint.endpoint : undefined;
  return addressText(socketAddress(isObject(endpoint) ? endpoint.address : undefined)) || '?';
}
