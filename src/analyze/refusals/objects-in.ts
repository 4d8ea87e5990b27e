import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';

/** The messages of a repeated field, with their indexes; none where the field is absent. */
export function objectsIn(value: JsonValue | undefined): readonly (readonly [number, JsonObject])[] {
  if (!Array.isArray(value)) return [];
  return [...value.entries()].filter((entry): entry is [number, JsonObject] => isObject(entry[1]));
}
