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
  readonly run: (vector: VectorCase, check: Check, options: RunOptions) => Outcome | Promise<Outcome>;
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
