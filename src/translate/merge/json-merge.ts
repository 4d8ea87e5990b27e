import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';

/** Applies a JSON merge patch (RFC 7396): objects merge key by key, null deletes, everything else replaces. */
export function jsonMerge(base: JsonObject, patch: JsonObject): JsonObject {
  const out: Record<string, JsonValue | undefined> = { ...base };
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    if (value === null) delete out[key];
    else if (isObject(value)) {
      const current = out[key];
      out[key] = jsonMerge(isObject(current) ? current : {}, value);
    } else out[key] = value;
  }
  return out;
}
