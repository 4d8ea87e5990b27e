import type { FieldPath } from '../../core/diagnostic.ts';
import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import type { Finding } from '../schema/finding.ts';
import { describeType } from '../schema/walk.ts';

/**
 * A place in a document without a schema. Reading a field of the wrong type reports it and gives undefined, so that a check
 * goes on with what is right.
 */
export interface FieldReader {
  readonly value: JsonValue | undefined;
  /** True unless the field is absent or null. */
  readonly given: boolean;
  readonly at: (name: string) => FieldReader;
  readonly object: () => JsonObject | undefined;
  readonly text: () => string | undefined;
  readonly flag: () => boolean | undefined;
  /** The entries of a list; empty when it is absent. */
  readonly entries: () => readonly FieldReader[];
  readonly members: () => readonly (readonly [string, FieldReader])[];
  /** Reports that a demand on this field is not met. */
  readonly refuse: (message: string, hint?: string) => void;
}

/** Reads a document; what is wrong is added to `findings`. */
export function readFields(document: JsonObject, findings: Finding[]): FieldReader {
  return reader(document, [], findings);
}

function reader(value: JsonValue | undefined, path: FieldPath, findings: Finding[]): FieldReader {
  const given = value !== undefined && value !== null;
  const wrong = (expected: string): undefined => {
    if (given) findings.push({ type: 'TypeInvalid', path, message: `must be ${expected}, not ${describeType(value)}` });
    return undefined;
  };
  const object = (): JsonObject | undefined => (isObject(value) ? value : wrong('an object'));
  return {
    value,
    given,
    at: (name) => reader(isObject(value) ? value[name] : undefined, [...path, name], findings),
    object,
    text: () => (typeof value === 'string' ? value : wrong('a text')),
    flag: () => (typeof value === 'boolean' ? value : wrong('a boolean')),
    entries: () =>
      Array.isArray(value)
        ? value.map((entry: JsonValue, i) => reader(entry, [...path, i], findings))
        : (wrong('a list') ?? []),
    members: () =>
      Object.entries(object() ?? {}).map(
        ([name, member]) => [name, reader(member, [...path, name], findings)] as const,
      ),
    refuse: (message, hint) => findings.push({ type: 'Invalid', path, message, ...(hint !== undefined && { hint }) }),
  };
}

/** Reports a text that is given and none of the allowed ones; gives the text back when it is allowed. */
export function oneOf(field: FieldReader, allowed: readonly string[]): string | undefined {
  const text = field.text();
  if (text === undefined || allowed.includes(text)) return text;
  field.refuse(`must be ${allowed.length === 1 ? '' : 'one of '}${allowed.join(', ')}, not ${JSON.stringify(text)}`);
  return undefined;
}
