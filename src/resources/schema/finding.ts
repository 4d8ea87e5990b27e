import type { FieldPath } from '../../core/diagnostic.ts';

/**
 * The kinds of findings of a validation. All but `UnknownField` are the cause types of a Kubernetes API server: Required,
 * NotSupported (enum), TypeInvalid, TooLong (text), TooMany (lists, maps), Duplicate, and Invalid for the rest.
 */
export type FindingType =
  | 'UnknownField'
  | 'Required'
  | 'NotSupported'
  | 'TypeInvalid'
  | 'TooLong'
  | 'TooMany'
  | 'Duplicate'
  | 'Invalid';

/** One thing that is wrong with an object. */
export interface Finding {
  readonly type: FindingType;
  /** Path from the root of the object. */
  readonly path: FieldPath;
  /** What is wrong, as a clause that follows the path. */
  readonly message: string;
  /** What to try next. */
  readonly hint?: string;
  /** Number of the cross-field rule that is violated; absent for structural findings. */
  readonly rule?: number;
}

/** True when the findings keep the cross-field rules from being evaluated: the object's shape cannot be trusted. */
export function stopsRules(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.type !== 'Invalid' && finding.type !== 'Duplicate');
}
