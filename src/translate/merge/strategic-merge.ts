import { isObject, type JsonObject, type JsonValue, jsonEqual } from '../../core/json.ts';
import { mergeKeyedList } from './keyed-list.ts';
import type { MergeKeys } from './merge-keys.ts';

type Fields = Record<string, JsonValue | undefined>;

/**
 * Applies a Kubernetes strategic merge patch: objects merge field by field, null deletes, lists with a merge key merge item by
 * item, all other lists are replaced. The directives `$patch`, `$retainKeys`, `$deleteFromPrimitiveList/<field>` and
 * `$setElementOrder/<field>` are understood; they never reach the result.
 */
export function strategicMerge(base: JsonObject, patch: JsonObject, keys: MergeKeys): JsonObject {
  return mergeObject(base, patch, { keys, path: [] });
}

/** Where a merge stands: the fields from the root, and how to find merge keys. */
interface Position {
  readonly keys: MergeKeys;
  readonly path: readonly string[];
}

function mergeObject(base: JsonObject, patch: JsonObject, at: Position): JsonObject {
  if (patch.$patch === 'replace') return withoutDirectives(patch) as JsonObject;
  if (patch.$patch === 'delete') return {};
  const out: Fields = retained(base, patch.$retainKeys);
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined || isDirective(key)) continue;
    if (value === null) delete out[key];
    else out[key] = mergeValue(out[key], value, { ...at, path: [...at.path, key] });
  }
  deleteFromPrimitiveLists(out, patch);
  return out;
}

function mergeValue(base: JsonValue | undefined, patch: JsonValue, at: Position): JsonValue {
  if (isObject(patch)) return mergeObject(isObject(base) ? base : {}, patch, at);
  if (!Array.isArray(patch)) return patch;
  const key = at.keys(at.path);
  if (key === undefined) return withoutDirectives(patch);
  const items = Array.isArray(base) ? (base as JsonValue[]) : [];
  return mergeKeyedList(items, patch as JsonValue[], key, (item, change) => mergeObject(item, change, at));
}

/** With `$retainKeys` every field that it does not name is dropped before the merge. */
function retained(base: JsonObject, retain: JsonValue | undefined): Fields {
  if (!Array.isArray(retain)) return { ...base };
  return Object.fromEntries(Object.entries(base).filter(([key]) => retain.includes(key)));
}

const deletePrefix = '$deleteFromPrimitiveList/';

function deleteFromPrimitiveLists(out: Fields, patch: JsonObject): void {
  for (const [directive, values] of Object.entries(patch)) {
    if (!directive.startsWith(deletePrefix) || !Array.isArray(values)) continue;
    const field = directive.slice(deletePrefix.length);
    const list = out[field];
    if (Array.isArray(list)) out[field] = list.filter((item) => !values.some((value) => jsonEqual(item, value)));
  }
}

function isDirective(key: string): boolean {
  return (
    key === '$patch' || key === '$retainKeys' || key.startsWith(deletePrefix) || key.startsWith('$setElementOrder/')
  );
}

function withoutDirectives(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.filter((v) => !isObject(v) || v.$patch !== 'delete').map(withoutDirectives);
  if (!isObject(value)) return value;
  const out: Fields = {};
  for (const [key, member] of Object.entries(value)) {
    if (!isDirective(key) && member !== undefined && member !== null) out[key] = withoutDirectives(member);
  }
  return out;
}
