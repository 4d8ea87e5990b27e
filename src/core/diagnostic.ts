import type { ResourceRef } from './resource-ref.ts';

/** How bad a diagnostic is; the order is error, warning, info. */
export type Severity = 'error' | 'warning' | 'info';

/** A place in an input document; `line` and `column` start at 1 and are absent when only the document is known. */
export interface SourcePlace {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Another place that explains a diagnostic, for instance the listener that won a conflict. */
export interface RelatedPlace {
  readonly message: string;
  readonly resource?: ResourceRef;
  readonly path?: FieldPath;
  readonly place?: SourcePlace;
}

/** Path to a field inside a document: object keys and list indexes. */
export type FieldPath = readonly (string | number)[];

/**
 * The one type for everything that is said about an input. Checks return `resource` and `path`; `place`
 * (file, line, column) is looked up when the diagnostic is reported, unless the input never became an object.
 */
export interface Diagnostic {
  /** Stable identifier: tests and suppressions use it, never the message. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly resource?: ResourceRef;
  readonly path?: FieldPath;
  readonly place?: SourcePlace;
  /** What to try next, one sentence. */
  readonly hint?: string;
  readonly related?: readonly RelatedPlace[];
}

/** A field path as text: `spec.rules[0].backendRefs[1].port`; keys with other characters are quoted. */
export function formatPath(path: FieldPath): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else if (/^[A-Za-z_$][\w$-]*$/.test(part)) text += text === '' ? part : `.${part}`;
    else text += `[${JSON.stringify(part)}]`;
  }
  return text;
}
