import type { JsonObject, JsonValue } from '../../core/json.ts';

/** A value of a chart. `bigint` is an integer (int64, as `--set` makes them); `number` a float64, as every number of a YAML file is. */
export type ChartValue = null | boolean | number | bigint | string | readonly ChartValue[] | ChartValues;

/** Values by key; a key with null deletes the default. */
export interface ChartValues {
  readonly [key: string]: ChartValue | undefined;
}

/** True for a map of values (not a list, not null). */
export function isValues(value: unknown): value is ChartValues {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Values as JSON, for the record of a release; integers become numbers. */
export function valuesToJson(values: ChartValues): JsonObject {
  const out: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(values)) if (value !== undefined) define(out, key, toJson(value));
  return out;
}

function toJson(value: ChartValue): JsonValue {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(toJson);
  return isValues(value) ? valuesToJson(value) : (value as JsonValue);
}

/** Sets a member whatever its name is: assignment of `__proto__` would change the prototype instead. */
export function define<T>(target: Record<string, T>, key: string, value: NoInfer<T>): void {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
  else target[key] = value;
}
