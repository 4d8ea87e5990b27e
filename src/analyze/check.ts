import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import type { Ledger } from '../resources/ledger.ts';
import type { InputDocument } from '../resources/load/documents/input-document.ts';
import type { ResourceSet } from '../resources/resource-set.ts';
import type { TranslateOptions } from '../translate/options.ts';
import type { Translation } from '../translate/translate-set.ts';
import type { ClusterState } from './cluster/cluster-state.ts';
import type { AnalyzeIndex } from './index/analyze-index.ts';

/** What a check looks at: one input, loaded and translated once for all checks. */
export interface AnalyzeInput {
  readonly set: ResourceSet;
  /** All objects of the input in order, also those that were refused by the resource checks. */
  readonly documents: readonly InputDocument[];
  readonly translation: Translation;
  /** What became of every document; the outcomes of the translation are marked. */
  readonly ledger: Ledger;
  readonly options: TranslateOptions;
  /** The instant at which certificates are judged. */
  readonly now: Date;
  /** Look-ups that several checks need, each built when it is first asked for. */
  readonly index: AnalyzeIndex;
  /** What the cluster runs; absent when only files are analysed. */
  readonly cluster?: ClusterState;
}

/**
 * What a check says: a diagnostic without code and place. The check's severity counts unless the finding has its own; file, line and
 * column are looked up from resource and path when it is reported.
 */
export type CheckFinding = Omit<Diagnostic, 'code' | 'severity' | 'place'> & {
  readonly severity?: Severity;
  /** What is wrong with the related fields is a consequence: general findings about them give way as well. */
  readonly explainsRelated?: true;
};

/** The page of a check, docs/findings/<code>.md, in plain sentences (Markdown allowed). */
export interface CheckDocs {
  /** What the finding says. */
  readonly what: string;
  /** What goes wrong in production when nobody acts. */
  readonly why: string;
  /** A YAML excerpt that gives the finding. */
  readonly example: string;
  /** What to change. */
  readonly fix: string;
}

/** One semantic check: a value, so that lists, pages and suppressions are made from it. */
export interface Check {
  /** `EG` and four digits; a code is never used again for something else. */
  readonly code: string;
  /** Kebab-case, the rest of the file name. */
  readonly name: string;
  readonly severity: Severity;
  /** One line for `--list-checks`. */
  readonly summary: string;
  readonly docs: CheckDocs;
  /** Looks only at a live cluster's state: skipped without one. */
  readonly needsCluster?: boolean;
  /** Says in general what other checks say in particular: its findings give way to theirs about the same field. */
  readonly general?: boolean;
  readonly run: (input: AnalyzeInput) => Iterable<CheckFinding>;
}

/** Checks a check value at compile time and returns it. */
export function defineCheck(check: Check): Check {
  return check;
}
