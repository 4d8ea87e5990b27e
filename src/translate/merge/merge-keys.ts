import type { FieldPath } from '../../core/diagnostic.ts';

/**
 * Tells by which field the items of a list are identified in a strategic merge; undefined for a list that a patch replaces as a
 * whole. The path leads from the document's root to the list; items of keyed lists do not add to it.
 */
export type MergeKeys = (path: FieldPath) => string | undefined;

/** Merge keys by the full path of the list, dots between the fields: `{ 'spec.compression': 'type' }`. */
export function mergeKeysByPath(keys: Readonly<Record<string, string>>): MergeKeys {
  return (path) => ownValue(keys, path.join('.'));
}

/** Merge keys by the name of the list's field, wherever it stands: `{ containers: 'name' }`. */
export function mergeKeysByField(keys: Readonly<Record<string, string>>): MergeKeys {
  return (path) => ownValue(keys, String(path.at(-1) ?? ''));
}

/** No list has a merge key. */
export const noMergeKeys: MergeKeys = () => undefined;

/** Patches may name any field: one that is called constructor has no merge key. */
function ownValue(keys: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(keys, name) ? keys[name] : undefined;
}
