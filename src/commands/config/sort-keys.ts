import { compareBytes } from '../../core/compare.ts';
import { isObject } from '../../core/json.ts';

/** A copy of a JSON value with the keys of all objects in byte order, as the Go egctl prints them. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => compareBytes(a, b));
  return Object.fromEntries(entries.map(([key, member]) => [key, sortKeys(member)]));
}
