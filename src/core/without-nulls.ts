import { isObject, type JsonObject, type JsonValue } from './json.ts';

/** A copy of an object without members and list items that are null: read into a typed API, null means unset. */
export function withoutNulls(object: JsonObject): JsonObject {
  const out: Record<string, JsonValue> = {};
  for (const [key, member] of Object.entries(object)) {
    if (member !== undefined && member !== null) out[key] = visit(member);
  }
  return out;
}

function visit(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(visit);
  return isObject(value) ? withoutNulls(value) : value;
}
