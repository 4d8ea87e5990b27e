import { parseDuration } from '../../../core/duration.ts';
import { sha256Hex } from '../../../core/hash.ts';
import { isObject, type JsonValue } from '../../../core/json.ts';
import type { Message } from '../messages.ts';

/** How one field of a message is encoded; a table of fields is itself a type, that of a nested message. */
export type FieldType = 'string' | 'bool' | 'uint32' | 'uint32Value' | 'duration' | readonly ProtoField[];

/** A field of a protobuf message: its JSON name, number and type. */
export interface ProtoField {
  readonly name: string;
  readonly number: number;
  readonly type: FieldType;
  /** Members of a oneof are encoded even when empty. */
  readonly oneof?: boolean;
}

/**
 * A short hash of a message's protobuf encoding, 16 hex digits. Names that hold such hashes must be the same in every
 * replica and release, so fields are encoded in the order of the table: Go's encoder writes the members of a oneof after
 * all other fields (spec/xds-filters.md E.12).
 */
export function protobufHash(message: Message, fields: readonly ProtoField[]): string {
  return sha256Hex(encodeMessage(message, fields)).slice(0, 16);
}

/** A message in protobuf's binary encoding, fields in the order of the table. */
function encodeMessage(message: Message, fields: readonly ProtoField[]): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const field of fields) {
    const value = message[field.name];
    if (value === undefined || value === null) continue;
    const values = Array.isArray(value) ? (value as readonly JsonValue[]) : [value];
    for (const item of values) parts.push(...encodeField(field, item, field.oneof === true || Array.isArray(value)));
  }
  return Buffer.concat(parts);
}

const wireVarint = 0;
const wireBytes = 2;

/** A field with its tag; nothing for a zero value, which proto3 does not write unless it is `kept`. */
function encodeField({ number, type }: ProtoField, value: JsonValue, kept: boolean): readonly Uint8Array[] {
  const bytes = (content: Uint8Array): readonly Uint8Array[] => [
    varint((number << 3) | wireBytes),
    varint(content.length),
    content,
  ];
  switch (type) {
    case 'string':
      return value === '' && !kept ? [] : bytes(Buffer.from(String(value)));
    case 'bool':
    case 'uint32':
      return !value && !kept ? [] : [varint((number << 3) | wireVarint), varint(Number(value))];
    case 'uint32Value':
      return bytes(encodeMessage({ value }, [{ name: 'value', number: 1, type: 'uint32' }]));
    case 'duration':
      return bytes(encodeDuration(String(value)));
    default:
      return bytes(encodeMessage(isObject(value) ? value : {}, type));
  }
}

function encodeDuration(text: string): Uint8Array {
  const parsed = parseDuration(text);
  const nanoseconds = parsed.ok ? parsed.value : 0n;
  const part = (number: number, value: bigint): readonly Uint8Array[] =>
    value === 0n ? [] : [varint((number << 3) | wireVarint), varint(value)];
  return Buffer.concat([...part(1, nanoseconds / 1_000_000_000n), ...part(2, nanoseconds % 1_000_000_000n)]);
}

function varint(value: number | bigint): Uint8Array {
  let rest = BigInt.asUintN(64, BigInt(value));
  const bytes: number[] = [];
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}
