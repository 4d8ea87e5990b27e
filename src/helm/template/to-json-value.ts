import { GoObject, type Value } from './value.ts';

/** A value with the structs of the host replaced by what they are in JSON. */
export function toJsonValue(value: Value): Value {
  if (value instanceof GoObject) return value.json ? toJsonValue(value.json()) : toJsonValue(new Map(value.fields));
  if (Array.isArray(value)) return value.map(toJsonValue);
  if (value instanceof Map) return new Map([...value].map(([key, member]) => [key, toJsonValue(member)] as const));
  return value;
}
