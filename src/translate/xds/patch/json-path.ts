import type { JsonObject } from '../../../core/json.ts';
import { lazyPackage } from '../../../core/lazy-package.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { endsWithFilter, libraryPath } from './json-path-dialect.ts';
import { type Pointer, parsePointer } from './json-pointer.ts';

const jsonPath = lazyPackage<typeof import('jsonpath-plus')>('jsonpath-plus');
const re2 = lazyPackage<typeof import('re2js')>('re2js');

/**
 * The places of a document that a JSONPath selects. The leading `$` and its dot may be missing, and
 * filters may match regular expressions: `..routes[?(@.name=~"shop")]` (spec/xds-telemetry-patches.md H.1).
 */
export function selectPointers(document: JsonObject, path: string): Result<readonly Pointer[], string> {
  let found: unknown;
  try {
    found = jsonPath().JSONPath({
      path: libraryPath(path),
      json: document,
      resultType: 'pointer',
      eval: 'safe',
      ignoreEvalErrors: true,
      wrap: true,
      // The declared type is a Map, but only an object's members are found.
      sandbox: functions as unknown as Map<string, unknown>,
    });
  } catch (error) {
    return fail(`jsonPath ${path} is not understood: ${error instanceof Error ? error.message : String(error)}`);
  }
  const texts: readonly string[] = Array.isArray(found) ? found.map(String) : [];
  const pointers = [...new Set(texts)].map(parsePointer).flatMap((pointer) => (pointer.ok ? [pointer.value] : []));
  return ok(endsWithFilter(path) ? lastFirst(pointers) : pointers);
}

/**
 * Elements that a filter selects come from the end of their list to its beginning, so that removing several of them removes the right
 * ones: each removal moves only what comes after.
 */
function lastFirst(pointers: readonly Pointer[]): readonly Pointer[] {
  const byParent = new Map<string, Pointer[]>();
  for (const pointer of pointers) {
    const parent = JSON.stringify(pointer.slice(0, -1));
    byParent.set(parent, [pointer, ...(byParent.get(parent) ?? [])]);
  }
  return [...byParent.values()].flat();
}

/** What filters may call: the functions of RFC 9535, and operators that are words. Expressions are in RE2's syntax. */
const functions = {
  search: isMatch,
  match: (text: unknown, pattern: string): boolean => isMatch(text, `^(?:${pattern})$`),
  length: sizeOf,
  in_: (value: unknown, list: unknown): boolean => Array.isArray(list) && list.includes(value),
  has_: (value: unknown, wanted: boolean): boolean => (value !== undefined) === wanted,
  exists_: (value: unknown, wanted: boolean): boolean => (value !== undefined) === wanted,
  empty_: (value: unknown, wanted: boolean): boolean => value !== undefined && (sizeOf(value) === 0) === wanted,
};

/** The number of characters, elements or members; undefined for what has no parts. */
function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'string') return [...value].length;
  return value !== null && typeof value === 'object' ? Object.keys(value).length : undefined;
}

/** True when a part of the text matches. */
function isMatch(text: unknown, pattern: string): boolean {
  return typeof text === 'string' && re2().RE2JS.compile(pattern).test(text);
}
