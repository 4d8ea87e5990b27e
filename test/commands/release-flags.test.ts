import { expect, it } from 'vitest';
import { durationMs } from '../../src/commands/cluster-flags.ts';
import { checkCommand } from '../../src/commands/experimental/check.ts';
import { flagValues } from '../../src/commands/flag-values.ts';
import { installCommand } from '../../src/commands/install.ts';
import { manifestCommand } from '../../src/commands/manifest.ts';
import { releaseFlags } from '../../src/commands/release-flags.ts';
import { releaseNameFlags } from '../../src/commands/release-name-flags.ts';
import { uninstallCommand } from '../../src/commands/uninstall.ts';

const commands = [installCommand, uninstallCommand, checkCommand, ...(manifestCommand.commands ?? [])];

it.each(commands.map((command) => [command.name, command] as const))('%s names a release as all do', (_, { flags }) => {
  expect(flags).toEqual(expect.arrayContaining([...releaseNameFlags]));
});

it('the default of --timeout is a duration', () => {
  expect(durationMs('timeout', flagValues(releaseFlags, {}).string('timeout') ?? '')).toBe(300_000);
});
