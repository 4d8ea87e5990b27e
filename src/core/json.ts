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

/**
 * Structural equality of JSON data; members with the value `undefined` count as absent. Stops where both are one object, and loops over
 * members rather than lists of them: reloads compare every node of large configurations.
 */
export function jsonEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => jsonEqual(item, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  let surplus = 0;
  for (const key in a) {
    const member = a[key];
    if (member === undefined) continue;
    if (!jsonEqual(member, b[key])) return false;
    surplus++;
  }
  for (const key in b) if (b[key] !== undefined) surplus--;
  return surplus === 0;
}
