import { parseDuration, protoDuration } from '../../../core/duration.ts';
import { isObject, type JsonValue } from '../../../core/json.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Message } from '../messages.ts';
import { type FieldSchema, messageSchema, type ValueType } from './envoy-schema.ts';
import { ProtoProblem } from './proto-problem.ts';
import { isZero, readEnum, readScalar } from './read-scalar.ts';
import { wrappedScalar } from './well-known.ts';

/**
 * A message of Envoy's API in canonical JSON (spec/xds.md A.9), read from JSON with field names in either spelling:
 * zero values are left out, numbers written as texts become numbers, durations and bytes are normalised. The error names
 * the place of an unknown field, of a value of the wrong type, or of a second member of a oneof.
 */
export function readMessage(type: string, value: JsonValue): Result<Message, string> {
  try {
    return ok(message(type, value, ''));
  } catch (error) {
    if (error instanceof ProtoProblem) return fail(error.message);
    throw error;
  }
}

function message(type: string, value: JsonValue, path: string): Message {
  const schema = messageSchema(type);
  if (!schema) throw new ProtoProblem(path, `Envoy's API has no message ${type}`);
  if (!isObject(value)) throw new ProtoProblem(path, 'a message must be an object');
  const out: Record<string, JsonValue> = {};
  const oneofs = new Map<string, string>();
  const seen = new Set<string>();
  for (const [key, given] of Object.entries(value)) {
    const field = schema.byName.get(key);
    const at = path ? `${path}.${key}` : key;
    if (!field) throw new ProtoProblem(at, `${type} has no such field`);
    if (given === undefined) continue;
    if (seen.has(field.protoName))
      throw new ProtoProblem(at, 'the field is given twice, in both spellings of its name');
    seen.add(field.protoName);
    if (given === null && !acceptsNull(field)) continue;
    if (field.oneof) {
      const other = oneofs.get(field.oneof);
      if (other) throw new ProtoProblem(at, `only one of ${other} and ${key} may be set`);
      oneofs.set(field.oneof, key);
    }
    const read = fieldValue(field, given, at);
    if (read !== undefined) out[field.jsonName] = read;
  }
  return out;
}

function acceptsNull({ type }: FieldSchema): boolean {
  return type.kind === 'message' && type.name === 'google.protobuf.Value';
}

/** The value of a field, undefined where it is not printed. */
function fieldValue(field: FieldSchema, given: JsonValue, path: string): JsonValue | undefined {
  const { type, shape } = field;
  if (shape === 'repeated') {
    if (!Array.isArray(given)) throw new ProtoProblem(path, 'must be a list');
    const items = (given as readonly JsonValue[]).map((item, index) => element(type, item, `${path}[${index}]`));
    return items.length > 0 ? items : undefined;
  }
  if (shape === 'map') {
    if (!isObject(given)) throw new ProtoProblem(path, 'must be a map');
    const entries = Object.entries(given).map(
      ([key, item]) => [key, element(type, item ?? null, `${path}.${key}`)] as const,
    );
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }
  const value = single(type, given, path);
  if (type.kind === 'message' || field.keepsZero) return value;
  return isZero(value, type) ? undefined : value;
}

function element(type: ValueType, value: JsonValue, path: string): JsonValue {
  const isValue = type.kind === 'message' && type.name === 'google.protobuf.Value';
  if (value === null && !isValue) throw new ProtoProblem(path, 'must not be null');
  return single(type, value, path);
}

function single(type: ValueType, value: JsonValue, path: string): JsonValue {
  switch (type.kind) {
    case 'scalar':
      return readScalar(type.scalar, value, path);
    case 'enum':
      return readEnum(type.name, value, path);
    case 'message':
      return type.name.startsWith('google.protobuf.')
        ? wellKnown(type.name, value, path)
        : message(type.name, value, path);
  }
}

function wellKnown(type: string, value: JsonValue, path: string): JsonValue {
  const scalar = wrappedScalar(type);
  if (scalar) return readScalar(scalar, value, path);
  switch (type) {
    case 'google.protobuf.Duration':
      return duration(value, path);
    case 'google.protobuf.Any':
      return anyMessage(value, path);
    case 'google.protobuf.Empty':
    case 'google.protobuf.Struct':
      if (!isObject(value)) throw new ProtoProblem(path, 'must be an object');
      return value;
    case 'google.protobuf.ListValue':
      if (!Array.isArray(value)) throw new ProtoProblem(path, 'must be a list');
      return value;
    default:
      return value;
  }
}

/** Ten thousand years, protobuf's limit. */
const longest = 315_576_000_000_000_000_000n;

function duration(value: JsonValue, path: string): string {
  const isDuration = typeof value === 'string' && /^-?\d*(\.\d{0,9})?s$/.test(value);
  const parsed = isDuration ? parseDuration(value) : undefined;
  if (!parsed?.ok || parsed.value > longest || parsed.value < -longest)
    throw new ProtoProblem(path, `${JSON.stringify(value)} is not a duration in seconds such as 1.5s`);
  return protoDuration(parsed.value);
}

/** A message of any type stands beside its type; those with a JSON form of their own stand in `value`. */
function anyMessage(value: JsonValue, path: string): JsonValue {
  if (!isObject(value)) throw new ProtoProblem(path, 'must be an object');
  const { '@type': typeUrl, ...fields } = value;
  if (typeUrl === undefined && Object.keys(fields).length === 0) return {};
  if (typeof typeUrl !== 'string') throw new ProtoProblem(path, 'needs the type of its message in @type');
  const type = typeUrl.slice(typeUrl.lastIndexOf('/') + 1);
  if (!type.startsWith('google.protobuf.')) return { '@type': typeUrl, ...message(type, fields, path) };
  const extra = Object.keys(fields).find((key) => key !== 'value');
  if (extra !== undefined) throw new ProtoProblem(`${path}.${extra}`, `${type} has no such field`);
  if (type === 'google.protobuf.Empty') return { '@type': typeUrl };
  return { '@type': typeUrl, value: wellKnown(type, fields.value ?? null, `${path}.value`) };
}
