import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import type { KubernetesObject } from '../../core/resource-ref.ts';

/**
 * An input object as results show it: without empty fields, with `status` in place of its own when given; null stands for an
 * empty status (spec/ir.md section 5).
 */
export function echoResource(object: KubernetesObject, status?: JsonObject | null): JsonObject {
  const { apiVersion, kind, metadata, spec, status: own, ...rest } = object as KubernetesObject & JsonObject;
  const shown = status === undefined ? own : (status ?? undefined);
  return {
    apiVersion,
    kind,
    metadata: metadata as JsonValue,
    ...(spec !== undefined && { spec: pruneEmpty(spec) }),
    ...rest,
    ...(shown !== undefined && { status: shown }),
  };
}

/** Drops members that hold nothing: null, empty lists and undefined; empty objects say something and stay. */
export function pruneEmpty(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(pruneEmpty);
  if (!isObject(value)) return value;
  const out: Record<string, JsonValue> = {};
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined || member === null || (Array.isArray(member) && member.length === 0)) continue;
    out[key] = pruneEmpty(member);
  }
  return out;
}
