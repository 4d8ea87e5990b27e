import type { Check } from '../../analyze/check.ts';
import { checks } from '../../analyze/registry.ts';
import { knownCode } from './known-code.ts';

/** Which checks run, and which codes may be reported at all. */
export interface ChosenChecks {
  readonly checks: readonly Check[];
  readonly includes: (code: string) => boolean;
}

/** Applies `--only` and `--skip`, which take codes or names of checks and codes of the resource checks; others are a UsageError. */
export function chooseChecks(only: readonly string[], skip: readonly string[]): ChosenChecks {
  const wanted = only.map((text) => knownCode(text).code);
  const unwanted = new Set(skip.map((text) => knownCode(text).code));
  const includes = (code: string): boolean => (wanted.length === 0 || wanted.includes(code)) && !unwanted.has(code);
  return { checks: checks.filter(({ code }) => includes(code)), includes };
}
