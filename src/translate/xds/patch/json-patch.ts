import { JSONPath } from 'jsonpath-plus';
import { isObject, type JsonObject, type JsonValue, jsonEqual } from '../../../core/json.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { JSONPatchOperation } from '../../../resources/generated/types.ts';

type Json = JsonValue;
type Container = Json[] | Record<string, Json>;

/**
 * Applies JSON patch operations (RFC 6902) to a copy of a document; the first failure rejects them all. Beyond the RFC: `jsonPath`
 * selects several places, `add` makes missing parents, and list indexes may be negative (spec/xds-telemetry-patches.md H.1).
 */
export function applyJSONPatches(
  document: JsonObject,
  operations: readonly JSONPatchOperation[],
): Result<JsonObject, string> {
  let root: Json = structuredClone(document) as Json;
  for (const operation of operations) {
    const problem = operationProblem(operation);
    if (problem) return fail(problem);
    const targets = targetsOf(root, operation);
    if (!targets.ok) return targets;
    for (const target of targets.value) {
      const applied = applyAt(root, operation, target);
      if (!applied.ok) return applied;
      root = applied.value;
    }
  }
  return isObject(root) ? ok(root) : fail('the patches leave no object');
}

/** Why an operation is not a JSON patch operation; undefined when it is one. */
export function operationProblem(operation: JSONPatchOperation): string | undefined {
  const { op, path, jsonPath, from } = operation;
  const hasValue = operation.value !== undefined && operation.value !== null;
  if (path === undefined && jsonPath === undefined) return `the ${op} operation has neither path nor jsonPath`;
  switch (op) {
    case 'add':
    case 'replace':
    case 'test':
      if (!hasValue) return `the ${op} operation needs a value`;
      return from === undefined ? undefined : `the ${op} operation takes no from`;
    case 'remove':
      return hasValue || from !== undefined ? 'the remove operation takes neither value nor from' : undefined;
    case 'move':
    case 'copy':
      if (from === undefined) return `the ${op} operation needs from`;
      return hasValue ? `the ${op} operation takes no value` : undefined;
    default:
      return `${String(op)} is not a JSON patch operation`;
  }
}

/** The JSON pointers that an operation speaks of. */
function targetsOf(root: Json, { path, jsonPath }: JSONPatchOperation): Result<readonly string[], string> {
  if (!jsonPath) return ok([withSlash(path ?? '')]);
  let pointers: string[];
  try {
    const selected: unknown = JSONPath({ path: jsonPath, json: root as object, resultType: 'pointer', eval: 'safe' });
    pointers = Array.isArray(selected) ? (selected as string[]) : [];
  } catch (error) {
    return fail(`"${jsonPath}" is not a JSONPath: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (pointers.length === 0) return fail(`the JSONPath ${jsonPath} selects nothing`);
  if (pointers.includes('')) return fail(`the JSONPath ${jsonPath} selects the whole resource`);
  return ok(pointers.map((pointer) => (path ? `${pointer}${withSlash(path)}` : pointer)));
}

function withSlash(path: string): string {
  return path === '' || path.startsWith('/') ? path : `/${path}`;
}

function applyAt(root: Json, operation: JSONPatchOperation, pointer: string): Result<Json, string> {
  switch (operation.op) {
    case 'add':
      return addAt(root, pointer, structuredClone(operation.value) as Json);
    case 'remove':
      return removeAt(root, pointer);
    case 'replace': {
      const removed = removeAt(root, pointer);
      return removed.ok ? addAt(removed.value, pointer, structuredClone(operation.value) as Json) : removed;
    }
    case 'test': {
      const found = valueAt(root, pointer);
      const same = found.ok && jsonEqual(found.value, operation.value);
      return same ? ok(root) : fail(`the value at ${pointer} is not the one that test expects`);
    }
    case 'copy':
    case 'move': {
      const found = valueAt(root, withSlash(operation.from ?? ''));
      if (!found.ok) return found;
      const kept = operation.op === 'move' ? removeAt(root, withSlash(operation.from ?? '')) : ok(root);
      return kept.ok ? addAt(kept.value, pointer, structuredClone(found.value) as Json) : kept;
    }
  }
}

function addAt(root: Json, pointer: string, value: Json): Result<Json, string> {
  const segments = split(pointer);
  const last = segments.pop();
  if (last === undefined) return ok(value);
  let node = root as Container;
  for (const [i, segment] of segments.entries()) {
    let next = child(node, segment);
    if (next === undefined || next === null) {
      const following = segments[i + 1] ?? last;
      next = /^(-|\d+)$/.test(following) ? [] : {};
      put(node, segment, next, false);
    }
    if (typeof next !== 'object') return fail(`${pointer} goes through a value that has no members`);
    node = next as Container;
  }
  return put(node, last, value, true) ? ok(root) : fail(`${pointer} is beyond the end of its list`);
}

function removeAt(root: Json, pointer: string): Result<Json, string> {
  const segments = split(pointer);
  const last = segments.pop() ?? '';
  const parent = valueAt(root, segments.map((s) => `/${escape(s)}`).join(''));
  if (!parent.ok) return parent;
  const node = parent.value as Container;
  if (child(node, last) === undefined) return fail(`there is nothing at ${pointer}`);
  if (Array.isArray(node)) node.splice(index(node, last), 1);
  else delete node[last];
  return ok(root);
}

function valueAt(root: Json, pointer: string): Result<Json, string> {
  let node: Json | undefined = root;
  for (const segment of split(pointer)) node = node === null ? undefined : child(node as Container, segment);
  return node === undefined ? fail(`there is nothing at ${pointer}`) : ok(node);
}

function child(node: Container, segment: string): Json | undefined {
  if (typeof node !== 'object') return undefined;
  return Array.isArray(node) ? node[index(node, segment)] : node[segment];
}

/** Sets a member, or inserts into a list; false when the index is out of range. */
function put(node: Container, segment: string, value: Json, insert: boolean): boolean {
  if (!Array.isArray(node)) {
    node[segment] = value;
    return true;
  }
  const at = segment === '-' ? node.length : index(node, segment);
  if (!(at >= 0 && at <= node.length)) return false;
  node.splice(at, insert || at === node.length ? 0 : 1, value);
  return true;
}

function index(list: readonly Json[], segment: string): number {
  if (!/^-?\d+$/.test(segment)) return Number.NaN;
  const at = Number(segment);
  return at < 0 ? list.length + at : at;
}

function split(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function escape(segment: string): string {
  return segment.replaceAll('~', '~0').replaceAll('/', '~1');
}
