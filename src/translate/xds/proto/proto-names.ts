import { isObject, type JsonValue } from '../../../core/json.ts';
import type { Message } from '../messages.ts';
import { messageSchema } from './envoy-schema.ts';

/**
 * A message of canonical JSON with the field names of the proto files (`filter_chains`), as JSON patches see it. Keys of
 * maps and free-form JSON stay as they are.
 */
export function withProtoNames(type: string, message: Message): Message {
  const schema = messageSchema(type);
  if (!schema) return message;
  return Object.fromEntries(
    Object.entries(message).flatMap(([key, value]) => {
      const field = schema.byName.get(key);
      if (value === undefined) return [];
      if (field?.type.kind !== 'message') return [[field?.protoName ?? key, value]];
      const { name } = field.type;
      const inner = field.shape === 'map' ? mapValues(name, value) : listOrMessage(name, value);
      return [[field.protoName, inner]];
    }),
  );
}

function mapValues(type: string, value: JsonValue): JsonValue {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, listOrMessage(type, item ?? null)]));
}

function listOrMessage(type: string, value: JsonValue): JsonValue {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map((item) => listOrMessage(type, item));
  if (!isObject(value)) return value;
  if (type !== 'google.protobuf.Any') return withProtoNames(type, value);
  const { '@type': typeUrl, ...fields } = value;
  if (typeof typeUrl !== 'string') return value;
  return { '@type': typeUrl, ...withProtoNames(typeUrl.slice(typeUrl.lastIndexOf('/') + 1), fields) };
}
