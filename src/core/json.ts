/** A JSON value as read from a document or written to an output; `undefined` members are treated as absent. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A JSON object; absent and `undefined` members mean the same. */
export interface JsonObject {
  readonly [key: string]: JsonValue | undefined;
}

/** True for a JSON object (not a list, not null). */
export function isObject(value: unknown): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/**
 * A typed object as JSON. Interfaces have no index signature, so the compiler does not see that their objects are JSON; only this and
 * `asJsonValue` say so. Only for objects that were read from documents or are printed as such.
 */
export function asJson(value: object): JsonObject {
  return value as JsonObject;
}

/** Any plain data of the API as JSON, as `asJson` for one object: lists, and what may be absent. */
export function asJsonValue(value: unknown): JsonValue | undefined {
  return value as JsonValue | undefined;
}

/** Structural equality; members with the value `undefined` count as absent. */
export function jsonEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((x, i) => jsonEqual(x, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) if (!jsonEqual(a[key], b[key])) return false;
  return true;
}
