import { compact } from '../../../core/compact.ts';
import type {
  HTTPHeader,
  ClientTrafficPolicyHeaderModifier as ModifierSpec,
} from '../../../resources/generated/types.ts';
import type { FieldReader } from '../../fields/field-reader.ts';
import { filled } from '../../fields/filled.ts';
import { stringMatch } from '../../fields/string-match.ts';
import type { AddHeader } from '../../ir/header.ts';
import type { StringMatch } from '../../ir/match.ts';

/** Changes to headers; absent lists mean no change of that kind. */
export interface HeaderChanges {
  readonly add?: readonly AddHeader[];
  readonly remove?: readonly string[];
  readonly removeOnMatch?: readonly StringMatch[];
}

/** Runs of visible ASCII, separated by single blanks. */
const headerValue = /^[\x21-\x7E]+(?:[\t ][\x21-\x7E]+)*$/;

/** Reads a header modifier of a listener; what is valid counts even beside problems. `field` is its name in `spec.headers`. */
export function headerModifier(spec: ModifierSpec | undefined, field: string, read: FieldReader): HeaderChanges {
  if (!spec) return {};
  const { add = [], set = [], addIfAbsent = [], remove = [], removeOnMatch = [] } = spec;
  const written: AddHeader[] = [];
  for (const [list, headers] of Object.entries({ add, set, addIfAbsent })) {
    const flags = { append: list === 'add', addIfAbsent: list === 'addIfAbsent' };
    for (const [index, header] of headers.entries()) {
      const known = written.some(({ name }) => name.toLowerCase() === header.name?.toLowerCase());
      if (!isValid(header, [field, list, index], read) || known) continue;
      written.push({ name: header.name, value: [header.value], ...flags });
    }
  }
  const removed = removedNames(remove, field, read);
  const matches = removeOnMatch.flatMap((match, index) => {
    if (match.value) return [stringMatch(match)];
    read.problem('needs a value', field, 'removeOnMatch', index);
    return [];
  });
  return compact({ add: filled(written), remove: filled(removed), removeOnMatch: filled(matches) });
}

function isValid({ name, value }: HTTPHeader, path: readonly (string | number)[], read: FieldReader): boolean {
  if (!name) read.problem('needs a header name', ...path);
  else if (/[/:]/.test(name)) read.problem(`the header name ${name} must not contain / or :`, ...path);
  else if (!headerValue.test(value ?? ''))
    read.problem(`the value of ${name} is empty or not printable ASCII`, ...path);
  else return true;
  return false;
}

function removedNames(names: readonly string[], field: string, read: FieldReader): readonly string[] {
  const seen = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    if (!name) read.problem('needs a header name', field, 'remove', index);
    else if (!seen.has(name.toLowerCase())) seen.set(name.toLowerCase(), name);
  }
  return [...seen.values()];
}
