import type { FieldPath } from '../../core/diagnostic.ts';
import { isObject, type JsonValue } from '../../core/json.ts';

/** All texts in a value, with the paths to them. */
export function* textsIn(
  value: JsonValue | undefined,
  path: FieldPath,
): Generator<{ readonly path: FieldPath; readonly text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* textsIn(item, [...path, i]);
  else if (isObject(value)) for (const [key, member] of Object.entries(value)) yield* textsIn(member, [...path, key]);
}

/** The value at a path; undefined where the path leads nowhere. */
export function valueAt(root: JsonValue | undefined, path: FieldPath): JsonValue | undefined {
  let at = root;
  for (const part of path) {
    if (typeof part === 'number') at = Array.isArray(at) ? at[part] : undefined;
    else at = isObject(at) ? at[part] : undefined;
  }
  return at;
}
