import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { manifestCommand } from '../../src/commands/manifest.ts';
import { commandAt, runCommand } from './run-command.ts';

const chart = resolve(import.meta.dirname, '../helm/fixtures/gateway-like');

it.each([
  ['generate', {}, /^---\n# Source: gateway-like\//],
  ['diff', { 'from-chart': chart }, /^$/],
  ['images', {}, /^docker\.io\/example\/controller:v1\n$/],
])('%s prints what it is for', async (name, flags, expected) => {
  const { exitCode, stdout } = await runCommand(commandAt(manifestCommand, name), [], { chart, ...flags });
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(expected);
});

it('takes the flags of an install that decide what is rendered', () => {
  for (const { flags = [] } of manifestCommand.commands ?? [])
    expect(flags.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['chart', 'version', 'values', 'set', 'namespace', 'release-name']),
    );
});
