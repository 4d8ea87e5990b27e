import type { Flag } from './command.ts';

/** `-o` with the formats of a command; the first one is the default. */
export function outputFlag(choices: readonly [string, ...string[]]): Flag {
  return { name: 'output', short: 'o', kind: 'string', choices, default: choices[0], description: 'output format' };
}
