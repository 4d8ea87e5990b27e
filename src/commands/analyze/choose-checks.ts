import type { Check } from '../../analyze/check.ts';
import { checks } from '../../analyze/registry.ts';
import { resourceCodes } from '../../analyze/resource-codes.ts';
import { didYouMean } from '../../core/did-you-mean.ts';
import { UsageError } from '../../core/errors.ts';

/** Which checks run, and which codes may be reported at all. */
export interface ChosenChecks {
  readonly checks: readonly Check[];
  readonly includes: (code: string) => boolean;
}

/** Applies `--only` and `--skip`, which take codes or names of checks and codes of the resource checks; others are a UsageError. */
export function chooseChecks(only: readonly string[], skip: readonly string[]): ChosenChecks {
  const wanted = only.map(codeOf);
  const unwanted = new Set(skip.map(codeOf));
  const includes = (code: string): boolean => (wanted.length === 0 || wanted.includes(code)) && !unwanted.has(code);
  return { checks: checks.filter(({ code }) => includes(code)), includes };
}

function codeOf(text: string): string {
  const wanted = text.toLowerCase();
  const check = checks.find(({ code, name }) => code.toLowerCase() === wanted || name === wanted);
  const found = check?.code ?? resourceCodes.find(({ code }) => code === wanted)?.code;
  if (found !== undefined) return found;
  const near = didYouMean(text, [
    ...checks.flatMap(({ code, name }) => [code, name]),
    ...resourceCodes.map(({ code }) => code),
  ]);
  throw new UsageError(
    `no check has the code "${text}"`,
    near ? `Did you mean ${near}?` : 'egctl analyze --list-checks lists them.',
  );
}
