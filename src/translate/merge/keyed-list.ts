import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';

/** Merges one item of a keyed list with its patch. */
export type MergeItem = (item: JsonObject, patch: JsonObject) => JsonObject;

/**
 * Merges two lists whose items are identified by a field. Items of the patch with a known key merge into that item, the others
 * are added; of several items of one key the first is merged and all stay. `$patch: delete` removes an item, and an item
 * `{ $patch: replace }` makes the patch the whole list.
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
  if (replaceAll) return wanted.filter((item) => item.$patch !== 'delete').map((item) => mergeItem({}, item));
  const deleted = new Set(wanted.filter((item) => item.$patch === 'delete').map((item) => item[key]));
  const isDeleted = (item: JsonValue): boolean => isObject(item) && deleted.has(item[key]);
  const kept = base.filter((item) => !isDeleted(item));
  const rank = new Map<JsonValue | undefined, number>();
  for (const item of wanted) if (!rank.has(item[key])) rank.set(item[key], rank.size);
  const rankOf = ({ item }: Placed): number | undefined => (isObject(item) ? rank.get(item[key]) : undefined);
  const placed = applyItems(
    kept,
    wanted.filter((item) => !isDeleted(item)),
    key,
    mergeItem,
  ).map((item, i): Placed => ({ item, index: i < kept.length ? i : undefined }));
  const named = placed.filter((p) => rankOf(p) !== undefined);
  const untouched = placed.filter((p) => rankOf(p) === undefined);
  return interleave(
    named.sort((a, b) => (rankOf(a) ?? 0) - (rankOf(b) ?? 0)),
    untouched,
  );
}

/** The base list with the changes merged into the first item of their key, and with what is new at its end. */
function applyItems(
  base: readonly JsonValue[],
  changes: readonly JsonObject[],
  key: string,
  mergeItem: MergeItem,
): readonly JsonValue[] {
  const out = [...base];
  const position = new Map<JsonValue | undefined, number>();
  out.forEach((item, index) => {
    if (isObject(item) && !position.has(item[key])) position.set(item[key], index);
  });
  for (const change of changes) {
    const index = position.get(change[key]);
    const current = index === undefined ? undefined : out[index];
    const merged = mergeItem(isObject(current) ? current : {}, change);
    if (index === undefined) position.set(change[key], out.push(merged) - 1);
    else out[index] = merged;
  }
  return out;
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
