import type { FieldPath } from '../../core/diagnostic.ts';
import type { JsonValue } from '../../core/json.ts';
import type { Finding, FindingType } from './finding.ts';
import type { SchemaNode } from './schema-table.ts';

/** State of one walk over an object. */
export interface Walk {
  /** What was found so far, in document order. */
  readonly findings: Finding[];
  /** The node that the walk began with: where misplaced fields are looked for. */
  readonly root: SchemaNode;
  /** Where the walk stands; copied into findings. */
  readonly path: (string | number)[];
  /** Copy defaults in. */
  readonly defaults: boolean;
  /** What happens to fields that the schema does not have: reported, dropped, or neither (inside oneOf, anyOf, allOf and not). */
  readonly unknownFields: 'report' | 'drop' | 'ignore';
}

/** A function that checks one value against one node and gives the value with defaults, or the same value when nothing changed. */
export type Step = (walk: Walk, node: SchemaNode, value: JsonValue) => JsonValue;

/** Adds a finding at the place where the walk stands, or at a field below it. */
export function report(walk: Walk, type: FindingType, message: string, hint?: string, below?: string | number): void {
  const path: FieldPath = below === undefined ? [...walk.path] : [...walk.path, below];
  walk.findings.push(hint === undefined ? { type, path, message } : { type, path, message, hint });
}

/** A value as it is quoted in a message: JSON, shortened. */
export function quoted(value: JsonValue): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** What a value is, in YAML's words. */
export function describeType(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'object':
      return 'an object';
    case 'string':
      return `the text ${quoted(value)}`;
    case 'number':
      // Of a whole number with many digits only an approximation is left.
      return Number.isInteger(value) && !Number.isSafeInteger(value) ? 'a number' : `the number ${value}`;
    default:
      return `the boolean ${String(value)}`;
  }
}

/**
 * The hint for a number that should be a text. It shows no value: 0777 was read as 511, and of twenty digits some are lost. Whoever
 * knows the place adds what is written there (load/places/place-diagnostics.ts).
 */
export const quoteNumberHint = 'Put quotes around it.';

/** What to do about a value that should be a text. */
export function quoteHint(value: JsonValue): string | undefined {
  if (typeof value === 'number') return quoteNumberHint;
  return typeof value === 'boolean'
    ? 'Put quotes around it: without them yes, no, on, off, y and n are booleans.'
    : undefined;
}
