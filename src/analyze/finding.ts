import type { Diagnostic, Severity } from '../core/diagnostic.ts';

/** What files laid over a cluster do to a finding: they bring it, they leave it as it was, or it is gone with them. */
export type FindingState = 'introduced' | 'unchanged' | 'fixed';

/** A diagnostic as it is reported. */
export interface Finding extends Diagnostic {
  readonly state?: FindingState;
}

/** A finding that somebody has decided to live with. */
export interface SuppressedFinding {
  readonly finding: Finding;
  readonly reason: string;
  /** Whether the decision stands in the input or outside of it. */
  readonly by: 'annotation' | 'flag' | 'project-file';
}

/** From which severity on; `never` is above all. */
export type Threshold = Severity | 'never';

const rank: Readonly<Record<Threshold, number>> = { never: 3, error: 2, warning: 1, info: 0 };

/** True when a severity is at or above the threshold. */
export function reaches(severity: Severity, threshold: Threshold): boolean {
  return rank[severity] >= rank[threshold];
}
