/**
 * A value inside a template. Go's kinds: `number` is a float64, `bigint` an integer, `Map` a map with text keys, an array a slice,
 * null is nil (and what a missing key gives).
 */
export type Value = null | boolean | number | bigint | string | Value[] | ValueMap | GoObject;

/** A map of a template; functions like `set` change it in place. */
export type ValueMap = Map<string, Value>;

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
  ) {}
}

/** From JSON-like data to a template's value; integers of type bigint stay integers. Undefined members are left out. */
export function toValue(data: unknown): Value {
  if (data === undefined || data === null) return null;
  if (Array.isArray(data)) return data.map(toValue);
  if (data instanceof Map || data instanceof GoObject) return data as Value;
  if (typeof data === 'object') {
    const map: ValueMap = new Map();
    for (const [key, member] of Object.entries(data)) if (member !== undefined) map.set(key, toValue(member));
    return map;
  }
  return data as Value;
}

/** Go's reflect kind, as `kindOf` tells it. */
export function kindOf(value: Value): string {
  if (value === null) return 'invalid';
  if (Array.isArray(value)) return 'slice';
  if (value instanceof Map) return 'map';
  if (value instanceof GoObject) return 'struct';
  const kinds = { string: 'string', boolean: 'bool', number: 'float64', bigint: 'int64' } as const;
  return kinds[typeof value as keyof typeof kinds];
}

/** Go's type, as `typeOf` and `%T` tell it. */
export function typeOf(value: Value): string {
  if (value === null) return '<nil>';
  if (Array.isArray(value)) return '[]interface {}';
  if (value instanceof Map) return 'map[string]interface {}';
  return value instanceof GoObject ? value.type : kindOf(value);
}

/** Go's notion of truth in `if`, `and`, `not` and, for sprig, of what is not empty. */
export function isTrue(value: Value): boolean {
  if (value === null) return false;
  if (Array.isArray(value)) return value.length > 0;
  if (value instanceof Map) return value.size > 0;
  if (value instanceof GoObject) return true;
  return value !== false && value !== 0 && value !== 0n && value !== '';
}
