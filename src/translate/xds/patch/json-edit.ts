import { isObject, type JsonValue } from '../../../core/json.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { formatPointer, type Pointer } from './json-pointer.ts';

/** What happens at the end of a path; `create` makes what is missing on the way. */
export type Edit =
  | { readonly kind: 'add'; readonly value: JsonValue; readonly create: boolean }
  | { readonly kind: 'replace'; readonly value: JsonValue }
  | { readonly kind: 'remove' };

type List = readonly JsonValue[];

/** The value at a path; the error names the first part that does not exist. */
export function valueAt(document: JsonValue, path: Pointer): Result<JsonValue, string> {
  let node: JsonValue | undefined = document;
  for (const [depth, key] of path.entries()) {
    node = child(node, key);
    if (node === undefined) return fail(`${formatPointer(path.slice(0, depth + 1))} does not exist`);
  }
  return ok(node);
}

/** A document with one place changed; what is not on the way is shared with the original. */
export function editAt(document: JsonValue, path: Pointer, edit: Edit, depth = 0): Result<JsonValue, string> {
  const key = path[depth];
  const at = (): string => formatPointer(path.slice(0, depth + 1)) || 'the whole document';
  if (key === undefined) return edit.kind === 'remove' ? fail('the whole document cannot be removed') : ok(edit.value);
  if (!Array.isArray(document) && !isObject(document)) return fail(`${at()} is below a value that has no members`);
  if (depth === path.length - 1) return applyEdit(document, key, edit, at());
  // Only the end of a path can be behind the last element.
  const present = key === '-' ? undefined : (child(document, key) ?? missing(edit, path[depth + 1]));
  if (present === undefined) return fail(`${at()} does not exist`);
  const edited = editAt(present, path, edit, depth + 1);
  return edited.ok ? setChild(document, key, edited.value, at()) : edited;
}

/** Lists stand where an index or the mark for the end of a list follows. */
function missing(edit: Edit, nextKey: string | undefined): JsonValue | undefined {
  if (edit.kind !== 'add' || !edit.create) return undefined;
  return nextKey === '-' || isIndex(nextKey ?? '') ? [] : {};
}

function applyEdit(holder: JsonValue, key: string, edit: Edit, at: string): Result<JsonValue, string> {
  if (edit.kind === 'add') return insertChild(holder, key, edit.value, at);
  if (child(holder, key) === undefined) return fail(`${at} does not exist`);
  return edit.kind === 'replace' ? setChild(holder, key, edit.value, at) : removeChild(holder, key);
}

function child(holder: JsonValue | undefined, key: string): JsonValue | undefined {
  if (Array.isArray(holder)) {
    const index = listIndex(key, holder.length);
    return index === undefined ? undefined : (holder as List)[index];
  }
  return isObject(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined;
}

function insertChild(holder: JsonValue, key: string, value: JsonValue, at: string): Result<JsonValue, string> {
  if (!Array.isArray(holder)) return setChild(holder, key, value, at);
  const list = holder as List;
  // A negative index counts from behind the last element, where `-` adds.
  const index = key === '-' ? list.length : listIndex(key, list.length + 1);
  if (index === undefined) return fail(`${at}: the list has only ${list.length} elements`);
  return ok([...list.slice(0, index), value, ...list.slice(index)]);
}

/** Puts a value in the place of a member; a list takes it behind its end, too, when the way there is made. */
function setChild(holder: JsonValue, key: string, value: JsonValue, at: string): Result<JsonValue, string> {
  if (!Array.isArray(holder)) return ok({ ...(holder as object), [key]: value });
  const list = holder as List;
  const index = listIndex(key, list.length) ?? (key === String(list.length) ? list.length : undefined);
  if (index === undefined) return fail(`${at}: the list has only ${list.length} elements`);
  return ok([...list.slice(0, index), value, ...list.slice(index + 1)]);
}

function removeChild(holder: JsonValue, key: string): Result<JsonValue, string> {
  if (Array.isArray(holder)) {
    const index = listIndex(key, holder.length);
    return ok((holder as List).filter((_, i) => i !== index));
  }
  const { [key]: _removed, ...rest } = holder as Record<string, JsonValue>;
  return ok(rest);
}

function isIndex(key: string): boolean {
  return /^-?\d+$/.test(key);
}

/** The position that a key means in a list of that many places; negative ones count from the end. */
function listIndex(key: string, places: number): number | undefined {
  if (!isIndex(key)) return undefined;
  const index = Number(key);
  const position = index < 0 ? index + places : index;
  return position >= 0 && position < places ? position : undefined;
}
