import { isObject, type JsonValue } from '../../../core/json.ts';
import type { Message } from '../../xds/messages.ts';
import { type FieldSchema, messageSchema, type ValueType } from '../../xds/proto/envoy-schema.ts';
import { wrappedScalar } from '../../xds/proto/well-known.ts';

/**
 * Merges a message of canonical JSON into another of its type as protobuf does: lists append, messages merge, maps merge by key, scalars
 * override, and a member of a oneof takes the place of another member. Durations are replaced whole. An Any is bytes to protobuf, so
 * it is replaced too.
 */
export function mergeAsProtobuf(type: string, base: Message, override: Message): Message {
  const out: Record<string, JsonValue | undefined> = { ...base };
  const fields = messageSchema(type)?.fields ?? [];
  for (const field of fields) {
    const value = override[field.jsonName];
    if (value === undefined || value === null) continue;
    if (field.oneof !== undefined) {
      for (const other of fields) if (other !== field && other.oneof === field.oneof) delete out[other.jsonName];
    }
    const present = out[field.jsonName];
    out[field.jsonName] = present === undefined ? value : mergeField(field, present, value);
  }
  return out;
}

function mergeField({ type, shape }: FieldSchema, present: JsonValue, value: JsonValue): JsonValue {
  if (Array.isArray(present) && Array.isArray(value)) return [...present, ...value] as JsonValue[];
  // Zero inside a wrapper is as good as absent when wrappers merge.
  if (isWrapper(type) && (value === false || value === 0 || value === '' || value === '0')) return present;
  if (!isObject(present) || !isObject(value)) return value;
  if (shape === 'map' || isStruct(type)) return { ...present, ...value };
  return type.kind === 'message' && !type.name.startsWith('google.protobuf.')
    ? mergeAsProtobuf(type.name, present, value)
    : value;
}

function isWrapper(type: ValueType): boolean {
  return type.kind === 'message' && wrappedScalar(type.name) !== undefined;
}

function isStruct(type: ValueType): boolean {
  return type.kind === 'message' && type.name === 'google.protobuf.Struct';
}
