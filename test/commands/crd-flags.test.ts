import { expect, it } from 'vitest';
import { crdFlags } from '../../src/commands/crd-flags.ts';
import { flagValues } from '../../src/commands/flag-values.ts';

it.each(['install', 'print'] as const)('are both off unless given, and say what the command does: %s', (verb) => {
  const flags = crdFlags(verb);
  const values = flagValues(flags, {});
  expect([values.boolean('skip-crds'), values.boolean('only-crds')]).toEqual([false, false]);
  expect(flags.find(({ name }) => name === 'only-crds')?.description).toMatch(new RegExp(`^${verb} `));
});
