import { envoyMessages } from './generated/envoy-messages.ts';

/** Rules of protoc-gen-validate on a field; durations are in seconds. */
export interface FieldRules {
  readonly required?: boolean;
  readonly min_len?: number;
  readonly max_len?: number;
  readonly min_bytes?: number;
  readonly max_bytes?: number;
  readonly min_items?: number;
  readonly max_items?: number;
  readonly min_pairs?: number;
  readonly gt?: number;
  readonly gte?: number;
  readonly lt?: number;
  readonly lte?: number;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly in?: readonly (string | number)[];
  readonly not_in?: readonly (string | number)[];
  readonly header?: 'name' | 'value';
  readonly defined_only?: boolean;
  readonly ignore_empty?: boolean;
}

/** The type of a field's values. */
export type ValueType =
  | { readonly kind: 'scalar'; readonly scalar: string }
  | { readonly kind: 'enum'; readonly name: string }
  | { readonly kind: 'message'; readonly name: string };

/** One field of a message. */
export interface FieldSchema {
  readonly protoName: string;
  readonly jsonName: string;
  readonly type: ValueType;
  readonly shape: 'single' | 'repeated' | 'map';
  /** The oneof that it is a member of. */
  readonly oneof?: string;
  /** True where a zero value that was set is kept: members of oneofs and optional fields. */
  readonly keepsZero: boolean;
  readonly rules: FieldRules;
}

/** A message of Envoy's API. */
export interface MessageSchema {
  readonly fields: readonly FieldSchema[];
  /** Fields by both spellings of their names. */
  readonly byName: ReadonlyMap<string, FieldSchema>;
  readonly requiredOneofs: readonly string[];
}

type RawField = readonly [name: string, type: string, flags: string, rules?: FieldRules];
interface RawTable {
  readonly m: Readonly<Record<string, { readonly f: readonly RawField[]; readonly o?: readonly string[] }>>;
  readonly e: Readonly<Record<string, readonly (readonly [string, number])[]>>;
}

let table: RawTable | undefined;
const schemas = new Map<string, MessageSchema>();
const enums = new Map<string, EnumSchema>();

/** The values of an enum by name and by number. */
export interface EnumSchema {
  readonly numbers: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<number, string>;
}

/** The schema of a message by its full name, undefined when Envoy's API has none. The table is unpacked on first use. */
export function messageSchema(name: string): MessageSchema | undefined {
  const known = schemas.get(name);
  if (known) return known;
  const { m: messages } = rawTable();
  // Names come from users, too: no message is called constructor.
  const raw = Object.hasOwn(messages, name) ? messages[name] : undefined;
  if (!raw) return undefined;
  const fields = raw.f.map(fieldSchema);
  const byName = new Map(
    fields.flatMap((field) => [[field.protoName, field] as const, [field.jsonName, field] as const]),
  );
  const schema = { fields, byName, requiredOneofs: raw.o ?? [] };
  schemas.set(name, schema);
  return schema;
}

/** The schema of an enum by its full name. */
export function enumSchema(name: string): EnumSchema {
  const known = enums.get(name);
  if (known) return known;
  const values = rawTable().e[name] ?? [];
  // Of several names for one number the first one is printed.
  const names = new Map([...values].reverse().map(([text, number]) => [number, text]));
  const schema = { numbers: new Map(values), names };
  enums.set(name, schema);
  return schema;
}

function rawTable(): RawTable {
  table ??= JSON.parse(
    process.getBuiltinModule('node:zlib').gunzipSync(Buffer.from(envoyMessages, 'base64')).toString(),
  ) as RawTable;
  return table;
}

function fieldSchema([protoName, type, flags, rules]: RawField): FieldSchema {
  const oneof = flags.startsWith('o:') ? flags.slice(2) : undefined;
  return {
    protoName,
    jsonName: protoName.replace(/_(.)/g, (_all, next: string) => next.toUpperCase()),
    type: valueType(type),
    shape: flags === 'r' ? 'repeated' : flags.startsWith('k:') ? 'map' : 'single',
    oneof,
    keepsZero: oneof !== undefined || flags === 'p',
    rules: rules ?? {},
  };
}

function valueType(type: string): ValueType {
  if (type.startsWith('e:')) return { kind: 'enum', name: type.slice(2) };
  if (type.startsWith('m:')) return { kind: 'message', name: type.slice(2) };
  return { kind: 'scalar', scalar: type };
}
