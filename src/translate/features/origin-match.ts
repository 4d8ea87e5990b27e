import type { StringMatch } from '../ir/match.ts';

/** A match of an origin: `*` stands for any text, everything else for itself. */
export function originMatch(origin: string): StringMatch {
  const base = { name: '', distinct: false };
  if (!origin.includes('*')) return { ...base, exact: origin };
  const escaped = origin.replace(/[\\.+?()|[\]{}^$]/g, '\\$&');
  return { ...base, safeRegex: escaped.replaceAll('*', '.*') };
}
