import { GoObject, Int64, type Value } from './value.ts';

/** A value with what JSON does not have replaced: structs of the host by what they are in JSON, bytes by Base64, int64 by integers. */
export function toJsonValue(value: Value): Value {
  if (value instanceof Int64) return value.value;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (value instanceof GoObject) return value.json ? toJsonValue(value.json()) : toJsonValue(new Map(value.fields));
  if (Array.isArray(value)) return value.map(toJsonValue);
  if (value instanceof Map) return new Map([...value].map(([key, member]) => [key, toJsonValue(member)] as const));
  return value;
}
