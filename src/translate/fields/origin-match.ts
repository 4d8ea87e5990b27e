import { quoteRegex } from '../../core/quote-regex.ts';
import type { StringMatch } from '../ir/match.ts';

/** A match of an origin: `*` stands for any text, everything else for itself. */
export function originMatch(origin: string): StringMatch {
  const base = { name: '', distinct: false };
  if (!origin.includes('*')) return { ...base, exact: origin };
  return { ...base, safeRegex: origin.split('*').map(quoteRegex).join('.*') };
}
