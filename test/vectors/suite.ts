import { join } from 'node:path';
import type { Check, Difference, VectorCase } from './check.ts';

/** The outcome of one case. */
export type Outcome =
  | { readonly kind: 'pass' }
  | { readonly kind: 'skip'; readonly why: string }
  | { readonly kind: 'fail'; readonly why: string }
  | { readonly kind: 'difference'; readonly difference: Difference };

/** How a case is run. */
export interface RunOptions {
  /** Sections to compare; empty means all. */
  readonly sections: readonly string[];
  /** Which of the two expected results of a translate case counts. */
  readonly expect: 'controller' | 'cli';
}

/** A suite of vectors: which folder its cases stand in and how one of them is run through the core. */
export interface Suite {
  readonly folder: string;
  /** Paths of the cases below the folder, where they are something else than its sub-folders. */
  readonly cases?: (folder: string) => readonly string[];
  readonly run: (vector: VectorCase, check: Check, options: RunOptions) => Outcome | Promise<Outcome>;
}

/** Names of all cases of a suite; none when the tree does not have it. */
export function casesOf(suite: Suite, root: string, check: Check): readonly string[] {
  return suite.cases ? suite.cases(join(root, suite.folder)) : check.listCases(root, suite.folder);
}

/** Compares two results in the sections asked for and tells the first difference. */
export function compareSections(
  check: Check,
  expected: unknown,
  actual: unknown,
  sections: readonly (string | undefined)[],
): Outcome {
  for (const section of sections.length ? sections : [undefined]) {
    const difference = check.compare(expected, actual, section);
    if (difference) return { kind: 'difference', difference };
  }
  return { kind: 'pass' };
}
