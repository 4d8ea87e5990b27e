import type { StringMatch as StringMatchSpec } from '../../resources/generated/types.ts';
import type { StringMatch } from '../ir/match.ts';

/** A match of the API as the IR keeps it; an absent or unknown type means Exact. Regular expressions are not checked here. */
export function stringMatch({ type, value = '' }: Partial<StringMatchSpec> = {}, name = ''): StringMatch {
  const base = { name, distinct: false };
  switch (type) {
    case 'Prefix':
      return { ...base, prefix: value };
    case 'Suffix':
      return { ...base, suffix: value };
    case 'RegularExpression':
      return { ...base, safeRegex: value };
    default:
      return { ...base, exact: value };
  }
}
