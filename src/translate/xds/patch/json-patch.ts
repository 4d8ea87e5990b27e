import { isObject, type JsonObject, type JsonValue, jsonEqual } from '../../../core/json.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { editAt, valueAt } from './json-edit.ts';
import { selectPointers } from './json-path.ts';
import { formatPointer, type Pointer, parsePointer } from './json-pointer.ts';

/** A JSON patch operation as users write it; `jsonPath` selects places and `path` then leads on from each of them. */
export interface PatchOperation {
  readonly op: string;
  readonly path?: string;
  readonly jsonPath?: string;
  readonly from?: string;
  readonly value?: JsonValue;
}

const needsValue: readonly string[] = ['add', 'replace', 'test'];
const needsFrom: readonly string[] = ['move', 'copy'];

/** Why an operation is not well-formed, undefined when it is (spec/xds-telemetry-patches.md H.1). */
export function operationProblem({ op, path, jsonPath, from, value }: PatchOperation): string | undefined {
  if (path == null && jsonPath == null) return 'one of path and jsonPath must be set';
  const hasValue = value !== undefined && value !== null;
  if (needsValue.includes(op)) {
    if (!hasValue) return `the operation ${op} needs a value`;
    return from == null ? undefined : `the operation ${op} takes no from`;
  }
  if (needsFrom.includes(op)) {
    if (!from) return `the operation ${op} needs from`;
    return hasValue ? `the operation ${op} takes no value` : undefined;
  }
  if (op !== 'remove')
    return `"${op}" is not a JSON patch operation; known are add, remove, replace, move, copy and test`;
  return hasValue || from != null ? 'the operation remove takes neither value nor from' : undefined;
}

/** Applies one operation at all places that it selects; the first problem refuses the whole operation. */
export function applyOperation(document: JsonObject, operation: PatchOperation): Result<JsonObject, string> {
  const problem = operationProblem(operation);
  if (problem) return fail(problem);
  const targets = targetsOf(document, operation);
  if (!targets.ok) return targets;
  let result: JsonValue = document;
  for (const target of targets.value) {
    const next = applyAt(result, target, operation);
    if (!next.ok) return fail(`${operation.op} ${formatPointer(target)}: ${next.error}`);
    result = next.value;
  }
  return isObject(result) ? ok(result) : fail('the patched document must be an object');
}

/** Applies operations one after the other; the error names the operation that failed by its position. */
export function applyJSONPatches(
  document: JsonObject,
  operations: readonly PatchOperation[],
): Result<JsonObject, string> {
  let result = document;
  for (const [index, operation] of operations.entries()) {
    const next = applyOperation(result, operation);
    if (!next.ok) return fail(`patch ${index}: ${next.error}`);
    result = next.value;
  }
  return ok(result);
}

function targetsOf(document: JsonObject, { path, jsonPath }: PatchOperation): Result<readonly Pointer[], string> {
  if (!jsonPath) {
    const pointer = parsePointer(path ?? '');
    return pointer.ok ? ok([pointer.value]) : pointer;
  }
  const selected = selectPointers(document, jsonPath);
  if (!selected.ok) return selected;
  if (selected.value.some((pointer) => pointer.length === 0))
    return fail('jsonPath must not select the whole resource');
  if (selected.value.length === 0) return fail(`jsonPath ${jsonPath} selects nothing`);
  const below = path ? parsePointer(path.startsWith('/') ? path : `/${path}`) : ok<Pointer>([]);
  return below.ok ? ok(selected.value.map((pointer) => [...pointer, ...below.value])) : below;
}

function applyAt(document: JsonValue, target: Pointer, operation: PatchOperation): Result<JsonValue, string> {
  const { op, value = null } = operation;
  switch (op) {
    case 'add':
      return editAt(document, target, { kind: 'add', value, create: true });
    case 'replace':
      return editAt(document, target, { kind: 'replace', value });
    case 'remove':
      return editAt(document, target, { kind: 'remove' });
    case 'test': {
      const present = valueAt(document, target);
      if (!present.ok) return present;
      return jsonEqual(present.value, value) ? ok(document) : fail('the value is not the one that is tested for');
    }
    default:
      return transfer(document, target, operation);
  }
}

/** Moves or copies a value; unlike an addition it makes no parents. */
function transfer(document: JsonValue, target: Pointer, { op, from }: PatchOperation): Result<JsonValue, string> {
  const source = parsePointer(from ?? '');
  if (!source.ok) return source;
  const value = valueAt(document, source.value);
  if (!value.ok) return value;
  const without = op === 'move' ? editAt(document, source.value, { kind: 'remove' }) : ok(document);
  return without.ok ? editAt(without.value, target, { kind: 'add', value: value.value, create: false }) : without;
}
