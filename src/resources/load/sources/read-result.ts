import type { Diagnostic } from '../../../core/diagnostic.ts';
import type { SourceText } from './source-text.ts';

/** What came out of reading sources: texts, and what is wrong with the sources that gave none. */
export interface ReadResult {
  readonly texts: readonly SourceText[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A result that is one error about a source. */
export function sourceProblem(code: string, source: string, message: string, hint?: string): ReadResult {
  return { texts: [], diagnostics: [{ code, severity: 'error', message, place: { file: source }, hint }] };
}
