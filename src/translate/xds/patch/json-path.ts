import type { JsonObject } from '../../../core/json.ts';
import { lazyPackage } from '../../../core/lazy-package.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import { libraryPath } from './json-path-dialect.ts';
import { type Pointer, parsePointer } from './json-pointer.ts';

const jsonPath = lazyPackage<typeof import('jsonpath-plus')>('jsonpath-plus');
const re2 = lazyPackage<typeof import('re2js')>('re2js');

/**
 * The places of a document that a JSONPath selects, in document order. The leading `$` and its dot may be missing, and
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
      sandbox: { matchesRegex } as unknown as Map<string, unknown>,
    });
  } catch (error) {
    return fail(`jsonPath ${path} is not understood: ${error instanceof Error ? error.message : String(error)}`);
  }
  const texts: readonly string[] = Array.isArray(found) ? found.map(String) : [];
  const pointers = [...new Set(texts)].map(parsePointer);
  return ok(pointers.flatMap((pointer) => (pointer.ok ? [pointer.value] : [])));
}

/** True when a part of the text matches, in RE2's syntax. */
function matchesRegex(text: unknown, pattern: string): boolean {
  return typeof text === 'string' && re2().RE2JS.compile(pattern).test(text);
}
