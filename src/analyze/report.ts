import type { Severity, SourcePlace } from '../core/diagnostic.ts';
import { type Finding, reaches, type SuppressedFinding, type Threshold } from './finding.ts';

/** Everything that reporters print. */
export interface Report {
  /** Findings that count, in the order of the input. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Names of the input's files, in order. */
  readonly files: readonly string[];
  /** `Kind namespace/name` and place of every object of the input. */
  readonly objects: readonly { readonly name: string; readonly place: SourcePlace }[];
  /** How many checks ran. */
  readonly checks: number;
  /** What limits the analysis, for instance that there is no Envoy. */
  readonly notes: readonly string[];
}

/** What reporters need to know of the world. */
export interface ReportContext {
  readonly colour: boolean;
  readonly version: string;
  /** Findings below are left out of the output, though they are counted. */
  readonly show: Threshold;
  /** Source lines around a place; empty when the text is not at hand. */
  readonly excerpt: (place: SourcePlace) => readonly string[];
}

/** Makes the text of one output format. */
export type Reporter = (report: Report, context: ReportContext) => string;

/** Findings that an output shows. */
export function shownFindings({ findings }: Report, { show }: ReportContext): readonly Finding[] {
  return findings.filter(({ severity }) => reaches(severity, show));
}

/** Findings by severity; fixed ones do not count, they are gone. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, state } of findings) if (state !== 'fixed') counts[severity]++;
  return counts;
}

/** True when a finding that is there after the files are applied reaches the threshold. */
export function failsAt(findings: readonly Finding[], threshold: Threshold): boolean {
  return findings.some(({ severity, state }) => state !== 'fixed' && reaches(severity, threshold));
}

/** Findings in the order of files, lines and columns; those without a place come last. */
export function inFileOrder(findings: readonly Finding[], files: readonly string[]): readonly Finding[] {
  const ranks = new Map(files.map((file, i) => [file, i]));
  const rank = ({ place }: Finding): number => ranks.get(place?.file ?? '') ?? files.length;
  return [...findings].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}
