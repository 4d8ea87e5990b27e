import type { Flag, FlagValues } from './command.ts';

/** `--compat egctl`; EGCTL_COMPAT does the same for scripts that were written for the Go egctl and shall stay as they are. */
export function compatFlag(description: string): Flag {
  return { name: 'compat', kind: 'string', placeholder: 'TOOL', choices: ['egctl'], env: 'EGCTL_COMPAT', description };
}

/** True when the command shall behave as the Go egctl does. */
export function isCompatible(flags: FlagValues): boolean {
  return flags.string('compat') === 'egctl';
}

/** `-o`; where it is not given and the ways of the Go egctl are wanted, the format that it prints by default. */
export function outputFormat(flags: FlagValues, compatible: string): string {
  const isDefault = !flags.given('output') && isCompatible(flags);
  return isDefault ? compatible : (flags.string('output') ?? compatible);
}
