import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';

/** Merges one item of a keyed list with its patch. */
export type MergeItem = (item: JsonObject, patch: JsonObject) => JsonObject;

/**
 * Merges two lists whose items are identified by a field. Items of the patch with a known key merge into that item, the others
 * are added; `$patch: delete` removes an item, and an item `{ $patch: replace }` makes the patch the whole list.
 */
export function mergeKeyedList(
  base: readonly JsonValue[],
  patch: readonly JsonValue[],
  key: string,
  mergeItem: MergeItem,
): JsonValue[] {
  const changes = patch.filter(isObject);
  const replaceAll = changes.some((item) => item.$patch === 'replace' && item[key] === undefined);
  const wanted = changes.filter((item) => item[key] !== undefined);
  if (replaceAll) return wanted.map((item) => mergeItem({}, item));
  const position = new Map<JsonValue | undefined, number>();
  base.forEach((item, index) => {
    if (isObject(item)) position.set(item[key], index);
  });
  const deleted = new Set(wanted.filter((item) => item.$patch === 'delete').map((item) => item[key]));
  const named = new Set(wanted.map((item) => item[key]));
  const merged = wanted
    .filter((item) => !deleted.has(item[key]))
    .map((item): Placed => {
      const index = position.get(item[key]);
      const current = index === undefined ? undefined : base[index];
      return { item: mergeItem(isObject(current) ? current : {}, item), index };
    });
  const untouched = base
    .map((item, index): Placed => ({ item, index }))
    .filter(({ item }) => !isObject(item) || !named.has(item[key]));
  return interleave(merged, untouched);
}

/** An item with its place in the base list; without one when only the patch has it. */
interface Placed {
  readonly item: JsonValue;
  readonly index: number | undefined;
}

/**
 * Order of the result: an untouched item goes first only when both heads stood in the base list and it stood earlier there, so
 * items that only the patch has come before untouched ones.
 */
function interleave(merged: readonly Placed[], untouched: readonly Placed[]): JsonValue[] {
  const out: JsonValue[] = [];
  let m = 0;
  let u = 0;
  while (m < merged.length || u < untouched.length) {
    const next = merged[m];
    const other = untouched[u];
    const takeOther = !next || (other?.index !== undefined && next.index !== undefined && other.index < next.index);
    const taken = takeOther ? other : next;
    if (takeOther) u++;
    else m++;
    if (taken) out.push(taken.item);
  }
  return out;
}
