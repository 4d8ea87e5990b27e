import { isObject, type JsonObject, type JsonValue, jsonEqual } from '../../../core/json.ts';
import type { EnvoyProxyBootstrap } from '../../../resources/generated/types.ts';
import { applyUserBootstrap } from './apply-user-bootstrap.ts';
import { unknownBootstrapField } from './bootstrap-fields.ts';
import { defaultBootstrap } from './default-bootstrap.ts';
import { protoJson } from './proto-spelling.ts';

/**
 * Why a bootstrap of a user cannot replace the default one, in a sentence; undefined when it can (spec/bootstrap.md section 4): it must
 * be a bootstrap, and the proxy must still reach its control plane in the same way.
 */
export function validateUserBootstrap(bootstrap: EnvoyProxyBootstrap): string | undefined {
  const defaults = defaultBootstrap({});
  if (!defaults.ok) return defaults.error;
  const applied = applyUserBootstrap(defaults.value, bootstrap);
  if (!applied.ok) return applied.error;
  const unknown = unknownBootstrapField(applied.value);
  if (unknown) return `Envoy's bootstrap has no field ${unknown}`;
  const wanted = protoJson(defaults.value, 'snake') as JsonObject;
  const given = protoJson(applied.value, 'snake') as JsonObject;
  return addressProblem(given) ?? dynamicResourcesProblem(wanted, given) ?? xdsClusterProblem(wanted, given);
}

/** An admin interface or a cluster without an address is refused by Envoy's own rules. */
function addressProblem(given: JsonObject): string | undefined {
  const sockets: JsonObject[] = [];
  const visit = (value: JsonValue | undefined): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isObject(value)) {
      if (isObject(value.socket_address)) sockets.push(value.socket_address);
      Object.values(value).forEach(visit);
    }
  };
  visit(given);
  return sockets.some((socket) => !socket.address) ? 'a socket_address of the bootstrap has no address' : undefined;
}

function dynamicResourcesProblem(wanted: JsonObject, given: JsonObject): string | undefined {
  const same = jsonEqual(withoutTimeouts(wanted.dynamic_resources), withoutTimeouts(given.dynamic_resources));
  return same
    ? undefined
    : 'dynamic_resources of the bootstrap must stay as Envoy Gateway writes them (initial_fetch_timeout may differ)';
}

function withoutTimeouts(value: JsonValue | undefined): JsonValue | undefined {
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'initial_fetch_timeout');
  return Object.fromEntries(entries.map(([key, member]) => [key, withoutTimeouts(member)])) as JsonObject;
}

function xdsClusterProblem(wanted: JsonObject, given: JsonObject): string | undefined {
  const own = xdsCluster(wanted);
  const theirs = xdsCluster(given);
  if (!theirs) return 'the bootstrap has no static cluster xds_cluster, through which Envoy reaches the control plane';
  const same = jsonEqual(own?.load_assignment, theirs.load_assignment);
  return same ? undefined : 'load_assignment of xds_cluster must stay as Envoy Gateway writes it';
}

function xdsCluster(bootstrap: JsonObject): JsonObject | undefined {
  const resources = bootstrap.static_resources;
  const clusters = isObject(resources) ? resources.clusters : undefined;
  if (!Array.isArray(clusters)) return undefined;
  return clusters.find((c): c is JsonObject => isObject(c) && c.name === 'xds_cluster');
}
