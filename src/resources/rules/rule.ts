import type { JsonValue } from '../../core/json.ts';

/** A demand that several fields of an object meet together; the numbers are those of the shared list of validation rules. */
export interface Rule {
  readonly id: number;
  /** Where the rule is asked: field names with dots, `[]` for every entry of a list; empty for the root. */
  readonly path: string;
  /** True when the value meets the demand. */
  readonly check: (value: JsonValue) => boolean;
  /** What is wrong when it does not, as a clause after the path. */
  readonly message: string;
}

/**
 * Makes one rule for each path. `T` is what the schema makes of the value: the rules run on objects whose structure was checked,
 * so that the cast holds.
 */
export function rule<T>(
  id: number,
  paths: string | readonly string[],
  check: (value: T) => boolean,
  message: string,
): readonly Rule[] {
  const list = typeof paths === 'string' ? [paths] : paths;
  return list.map((path) => ({ id, path, check: check as (value: unknown) => boolean, message }));
}

/** The same rules below each of the roots. */
export function below(roots: readonly string[], rules: readonly Rule[]): readonly Rule[] {
  return roots.flatMap((root) =>
    rules.map((entry) => ({ ...entry, path: entry.path === '' ? root : `${root}.${entry.path}` })),
  );
}
