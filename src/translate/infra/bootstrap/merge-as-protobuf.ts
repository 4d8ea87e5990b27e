import { isObject, type JsonObject, type JsonValue } from '../../../core/json.ts';

/**
 * Merges a message into another as protobuf does: lists append, messages merge, scalars and durations override. An Any is bytes to
 * protobuf, so it is replaced whole.
 */
export function mergeAsProtobuf(base: JsonObject, override: JsonObject): JsonObject {
  if ('@type' in override || '@type' in base) return override;
  const out: Record<string, JsonValue | undefined> = { ...base };
  for (const [key, value] of Object.entries(override)) {
    if (value === undefined || value === null) continue;
    const present = base[key];
    if (Array.isArray(present) && Array.isArray(value)) out[key] = [...present, ...value];
    else if (isObject(present) && isObject(value)) out[key] = mergeAsProtobuf(present, value);
    else out[key] = value;
  }
  return out as JsonObject;
}
