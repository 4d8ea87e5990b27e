import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';

/** A copy of a merged object without members that are null: read back into the typed API, null means unset. */
export function withoutNulls(object: JsonObject): JsonObject {
  const out: Record<string, JsonValue> = {};
  for (const [key, member] of Object.entries(object)) {
    if (member !== undefined && member !== null) out[key] = visit(member);
  }
  return out;
}

function visit(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(visit);
  return isObject(value) ? withoutNulls(value) : value;
}
