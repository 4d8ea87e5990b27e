import { compareBytes } from './compare.ts';
import { isObject, type JsonValue } from './json.ts';

/** Compact JSON text with the keys of every object in byte order, so that equal values have equal texts. */
export function canonicalJson(value: JsonValue): string {
  if (Array.isArray(value)) return `[${(value as readonly JsonValue[]).map(canonicalJson).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([a], [b]) => compareBytes(a, b))
    .flatMap(([key, member]) => (member === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(member)}`]));
  return `{${members.join(',')}}`;
}
