import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import { groupOf } from '../../core/resource-ref.ts';
import { foreignStatus } from './foreign-status.ts';
import { ownedGroups } from './kind-table.ts';
import { labelNamespace } from './label-namespace.ts';
import type { LoadProfile } from './profiles.ts';

/**
 * Brings an object into the form that the profile keeps; its metadata is an object afterwards. An object that fits is returned as it is.
 * `controllerName` tells statuses of this controller from those of others.
 */
export function trimObject(object: JsonObject, profile: LoadProfile, controllerName: string): JsonObject {
  const metadata = isObject(object.metadata) ? object.metadata : {};
  const result: Record<string, JsonValue | undefined> = { ...object, metadata };
  let changed = metadata !== object.metadata;
  const change = (field: string, value: JsonValue | undefined): void => {
    if (value === undefined) delete result[field];
    else result[field] = value;
    changed = true;
  };
  if (profile.metadata === 'name-only') change('metadata', nameOnly(object.kind, metadata));
  if (profile.status === 'drop' && object.status !== undefined) change('status', undefined);
  if (profile.status === 'foreign' && object.status !== undefined && hasOwnedStatus(object))
    change('status', foreignStatus(object, controllerName));
  if (profile.namespaceLabel && isCore(object, 'Namespace')) change('metadata', labelNamespace(metadata));
  // The Go egctl reads only the text data of ConfigMaps.
  if (profile.kinds === 'egctl' && isCore(object, 'ConfigMap')) change('binaryData', undefined);
  if (profile.mergeStringData && isCore(object, 'Secret') && isObject(object.stringData)) {
    change('data', mergedData(object.data, object.stringData));
    change('stringData', undefined);
  }
  return changed ? result : object;
}

/** Kinds whose statuses Envoy Gateway writes. */
function hasOwnedStatus({ apiVersion }: JsonObject): boolean {
  return ownedGroups.has(groupOf(String(apiVersion)));
}

function isCore(object: JsonObject, kind: string): boolean {
  return object.apiVersion === 'v1' && object.kind === kind;
}

/** A GatewayClass has no namespace, whatever was written. */
function nameOnly(kind: JsonValue | undefined, { name, namespace }: JsonObject): JsonObject {
  return kind === 'GatewayClass' ? { name } : { name, namespace };
}

/** An API server writes stringData into data when it stores a Secret. */
function mergedData(data: JsonValue | undefined, stringData: JsonObject): JsonObject {
  const encoded = Object.entries(stringData).map(([key, value]) => [
    key,
    Buffer.from(String(value)).toString('base64'),
  ]);
  return { ...(isObject(data) ? data : {}), ...Object.fromEntries(encoded) };
}
