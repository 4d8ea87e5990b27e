import { didYouMean } from '../core/did-you-mean.ts';
import { UsageError } from '../core/errors.ts';
import type { Flag } from './command.ts';

/** Turns the text of a flag into its value, or throws a UsageError that names the allowed values. */
export function parseFlag(flag: Flag, text: string, previous: unknown): string | number | readonly string[] {
  switch (flag.kind) {
    case 'number': {
      const value = Number(text);
      if (text.trim() === '' || Number.isNaN(value))
        throw new UsageError(`--${flag.name} takes a number, not "${text}"`);
      return value;
    }
    case 'list':
    case 'strings': {
      const parts = flag.kind === 'list' ? text.split(',').filter((part) => part !== '') : [text];
      for (const part of parts) checkChoice(flag, part);
      return [...(Array.isArray(previous) ? (previous as string[]) : []), ...parts];
    }
    default:
      checkChoice(flag, text);
      return text;
  }
}

function checkChoice(flag: Flag, value: string): void {
  if (!flag.choices || flag.choices.includes(value)) return;
  const near = didYouMean(value, flag.choices);
  throw new UsageError(
    `--${flag.name} does not know "${value}"; it takes ${flag.choices.join(', ')}`,
    near ? `Did you mean ${near}?` : undefined,
  );
}
