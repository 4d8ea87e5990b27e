/**
 * A value inside a template. Go's kinds: `number` is a float64, `bigint` an int, Int64 an int64, `Map` a map with text keys, an array a
 * slice, Uint8Array a slice of bytes, null is nil (and what a missing key gives). Other element types are a tag beside the value.
 */
export type Value = null | boolean | number | bigint | Int64 | string | Uint8Array | Value[] | ValueMap | GoObject;

/** A map of a template; functions like `set` change it in place. */
export type ValueMap = Map<string, Value>;

/** An int64, which Go tells from an int: results of arithmetic, integers of `--set` and of the cluster's objects. */
export class Int64 {
  constructor(readonly value: bigint) {}
}

/** A struct of the host with fields and methods: the chart, its files, a version, an instant. */
export class GoObject {
  constructor(
    /** Go's name of the type, as `typeOf` tells it. */
    readonly type: string,
    readonly fields: ReadonlyMap<string, Value>,
    readonly methods: ReadonlyMap<string, (args: readonly Value[]) => Value> = new Map(),
    /** What printing it gives; the fields in braces without it. */
    readonly text?: () => string,
    /** What it is in JSON and YAML; the fields without it. */
    readonly json?: () => Value,
    /** Host data behind it, for functions that know the type. */
    readonly host?: unknown,
    /** Go's kind; a type with an asterisk is a pointer, others are structs. */
    readonly kind: string = type.startsWith('*') ? 'ptr' : 'struct',
  ) {}
}

const types = new WeakMap<object, string>();

/** Marks a list or a map as of another Go type than `[]interface {}` or `map[string]interface {}`; copies do not inherit it. */
export function ofType<T extends Value[] | ValueMap>(value: T, type: string): T {
  types.set(value, type);
  return value;
}

/** A list of texts as Go's `[]string`, which some functions return. */
export function stringList(texts: readonly string[]): Value[] {
  return ofType<Value[]>([...texts], '[]string');
}

/** What a missing key of a map gives: nil, or the empty text when the map can only have texts. */
export function missingMember(map: ValueMap): Value {
  return types.get(map) === 'map[string]string' ? '' : null;
}

/** From JSON-like data to a template's value; a bigint becomes an int64. Undefined members are left out. */
export function toValue(data: unknown): Value {
  if (data === undefined || data === null) return null;
  if (Array.isArray(data)) return data.map(toValue);
  if (typeof data === 'bigint') return new Int64(data);
  if (data instanceof Map || data instanceof GoObject || data instanceof Int64) return data as Value;
  if (typeof data === 'object') {
    const map: ValueMap = new Map();
    for (const [key, member] of Object.entries(data)) if (member !== undefined) map.set(key, toValue(member));
    return map;
  }
  return data as Value;
}

/** The integer in an int or int64; undefined for all else. */
export function integerOf(value: Value): bigint | undefined {
  if (typeof value === 'bigint') return value;
  return value instanceof Int64 ? value.value : undefined;
}

/** An int64 with Go's overflow. */
export function int64(value: bigint): Int64 {
  return new Int64(BigInt.asIntN(64, value));
}

/** Go's reflect kind, as `kindOf` tells it. */
export function kindOf(value: Value): string {
  if (value === null) return 'invalid';
  if (Array.isArray(value) || value instanceof Uint8Array) return 'slice';
  if (value instanceof Map) return 'map';
  if (value instanceof GoObject) return value.kind;
  if (value instanceof Int64) return 'int64';
  const kinds = { string: 'string', boolean: 'bool', number: 'float64', bigint: 'int' } as const;
  return kinds[typeof value as keyof typeof kinds];
}

/** Go's type, as `typeOf` and `%T` tell it. */
export function typeOf(value: Value): string {
  if (value === null) return '<nil>';
  if (Array.isArray(value)) return types.get(value) ?? '[]interface {}';
  if (value instanceof Map) return types.get(value) ?? 'map[string]interface {}';
  if (value instanceof Uint8Array) return '[]uint8';
  return value instanceof GoObject ? value.type : kindOf(value);
}

/** Go's notion of truth in `if`, `and`, `not` and, for sprig, of what is not empty. */
export function isTrue(value: Value): boolean {
  if (value === null) return false;
  if (Array.isArray(value) || value instanceof Uint8Array) return value.length > 0;
  if (value instanceof Map) return value.size > 0;
  if (value instanceof Int64) return value.value !== 0n;
  if (value instanceof GoObject) return value.kind !== 'map' || value.fields.size > 0;
  return value !== false && value !== 0 && value !== 0n && value !== '';
}
