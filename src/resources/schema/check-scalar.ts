import { didYouMean } from '../../core/did-you-mean.ts';
import { type JsonValue, jsonEqual } from '../../core/json.ts';
import { formatProblem } from './formats.ts';
import { describePattern } from './pattern-words.ts';
import type { SchemaNode } from './schema-table.ts';
import { quoted, report, type Walk } from './walk.ts';

/** Checks the value against the allowed ones. */
export function checkEnum(walk: Walk, allowed: readonly JsonValue[], value: JsonValue): void {
  if (allowed.some((entry) => entry === value || jsonEqual(entry, value))) return;
  const suggestion =
    typeof value === 'string'
      ? suggestValue(
          value,
          allowed.filter((entry) => typeof entry === 'string'),
        )
      : undefined;
  const list = allowed.map((entry) => (typeof entry === 'string' ? entry : quoted(entry))).join(', ');
  const message = `must be ${allowed.length === 1 ? list : `one of ${list}`}, not ${quoted(value)}`;
  report(walk, 'NotSupported', message, suggestion === undefined ? undefined : `Did you mean ${suggestion}?`);
}

/** A value that is nearly the same, or the only one that has the text in it: Prefix, as Ingress has it, for PathPrefix. */
function suggestValue(value: string, allowed: readonly string[]): string | undefined {
  const near = didYouMean(value, allowed);
  if (near !== undefined || value.length < 4) return near;
  const holding = allowed.filter((entry) => entry.toLowerCase().includes(value.toLowerCase()));
  return holding.length === 1 ? holding[0] : undefined;
}

/** Checks length (in code points), pattern and format of a text. */
export function checkText(walk: Walk, node: SchemaNode, value: string): void {
  const { minLength, maxLength, pattern, format } = node;
  if (maxLength !== undefined && value.length > maxLength && codePoints(value) > maxLength) {
    report(walk, 'TooLong', `has ${codePoints(value)} characters, at most ${maxLength} are allowed`);
    return;
  }
  if (minLength !== undefined && value.length < minLength * 2 && codePoints(value) < minLength) {
    report(
      walk,
      'Invalid',
      value === '' ? 'must not be empty' : `has ${codePoints(value)} characters, at least ${minLength} are needed`,
    );
    return;
  }
  if (pattern !== undefined && !pattern.test(value)) {
    report(walk, 'Invalid', `must be ${describePattern(pattern.source)}, not ${quoted(value)}`);
  }
  const problem = format === undefined ? undefined : formatProblem(format, value);
  if (problem !== undefined) report(walk, 'TypeInvalid', `must be ${problem}, not ${quoted(value)}`);
}

/** Checks bounds and format of a number. */
export function checkNumber(walk: Walk, node: SchemaNode, value: number): void {
  const { minimum, maximum, format } = node;
  if (minimum !== undefined && value < minimum) {
    report(
      walk,
      'Invalid',
      `must be ${maximum === undefined ? `at least ${minimum}` : `from ${minimum} to ${maximum}`}, not ${value}`,
    );
  } else if (maximum !== undefined && value > maximum) {
    report(
      walk,
      'Invalid',
      `must be ${minimum === undefined ? `at most ${maximum}` : `from ${minimum} to ${maximum}`}, not ${value}`,
    );
  } else if (format !== undefined) {
    const problem = formatProblem(format, value);
    if (problem !== undefined) report(walk, 'Invalid', `must be ${problem}, not ${value}`);
  }
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
