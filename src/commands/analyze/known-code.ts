import type { Check } from '../../analyze/check.ts';
import { checks } from '../../analyze/registry.ts';
import { type ResourceCode, resourceCodes } from '../../analyze/resource-codes.ts';
import { didYouMean } from '../../core/did-you-mean.ts';
import { UsageError } from '../../core/errors.ts';

/** The check of a code or name, or the resource check of a code, letter case aside; anything else is a UsageError with a suggestion. */
export function knownCode(text: string): Check | ResourceCode {
  const wanted = text.toLowerCase();
  const found =
    checks.find(({ code, name }) => code.toLowerCase() === wanted || name === wanted) ??
    resourceCodes.find(({ code }) => code === wanted);
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
