import type { FieldPath } from '../../core/diagnostic.ts';
import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import type { KubernetesObject } from '../../core/resource-ref.ts';
import type { ResourceSet } from '../../resources/resource-set.ts';

/** A field of an object, wherever it stands below `spec`. */
export interface FieldUse {
  readonly owner: KubernetesObject;
  readonly path: FieldPath;
  readonly value: JsonValue;
  /** The object that has the field. */
  readonly parent: JsonObject;
}

/** The fields of objects by name, in the order of the objects: one walk for all checks. */
export function indexFields(objects: readonly KubernetesObject[]): ReadonlyMap<string, readonly FieldUse[]> {
  const fields = new Map<string, FieldUse[]>();
  for (const owner of objects) {
    walk((owner as { readonly spec?: JsonValue }).spec, ['spec'], owner, fields);
  }
  return fields;
}

/** The objects of a set that carry configuration of the translation, without the core kinds. */
export function configuredObjects(set: ResourceSet): readonly KubernetesObject[] {
  return [
    ...set.gateways,
    ...set.listenerSets,
    ...set.httpRoutes,
    ...set.grpcRoutes,
    ...set.tlsRoutes,
    ...set.tcpRoutes,
    ...set.udpRoutes,
    ...set.httpRouteFilters,
    ...set.envoyPatchPolicies,
    ...set.clientTrafficPolicies,
    ...set.backendTrafficPolicies,
    ...set.securityPolicies,
    ...set.envoyExtensionPolicies,
    ...set.backendTLSPolicies,
    ...set.backends,
    ...(set.envoyProxyForGatewayClass ? [set.envoyProxyForGatewayClass] : []),
    ...set.envoyProxiesForGateways,
  ];
}

function walk(
  value: JsonValue | undefined,
  path: FieldPath,
  owner: KubernetesObject,
  fields: Map<string, FieldUse[]>,
): void {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) walk(item, [...path, i], owner, fields);
    return;
  }
  if (!isObject(value)) return;
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined || member === null) continue;
    const use = { owner, path: [...path, key], value: member, parent: value };
    const uses = fields.get(key);
    if (uses) uses.push(use);
    else fields.set(key, [use]);
    walk(member, use.path, owner, fields);
  }
}
