import type { FieldPath } from '../core/diagnostic.ts';
import { isObject, type JsonValue } from '../core/json.ts';

/** All texts in a value, with the paths to them. */
export function* textsIn(
  value: JsonValue | undefined,
  path: FieldPath,
): Generator<{ readonly path: FieldPath; readonly text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* textsIn(item, [...path, i]);
  else if (isObject(value)) for (const [key, member] of Object.entries(value)) yield* textsIn(member, [...path, key]);
}
