import type { Fraction } from '../../generated/types.ts';
import { type Rule, rule } from '../rule.ts';

/** Denominator of a fraction that gives none. */
const defaultDenominator = 100;

/** Rule of a fraction: it is at most one. */
export function fractionRules(paths: readonly string[]): readonly Rule[] {
  const check = ({ numerator, denominator }: Fraction): boolean => numerator <= (denominator ?? defaultDenominator);
  return rule<Fraction>(41, paths, check, 'has a numerator above the denominator');
}
