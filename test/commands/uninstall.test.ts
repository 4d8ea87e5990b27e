import { describe, expect, it } from 'vitest';
import { flagValues } from '../../src/commands/flag-values.ts';
import { uninstallCommand } from '../../src/commands/uninstall.ts';
import { runCommand } from './run-command.ts';

const env = { HOME: '/nonexistent', XDG_CACHE_HOME: '/nonexistent' };

describe('uninstall', () => {
  it.each([
    [['eg'], {}],
    [[], { timeout: 'soon' }],
    [[], { 'release-name': 'Not_A_Name' }],
  ])('refuses wrong usage %j %j', async (args, flags) => {
    expect(await runCommand(uninstallCommand, args, flags, { env })).toMatchObject({ exitCode: 2, stdout: '' });
  });

  it('keeps CRDs, asks and does not wait unless it is told otherwise', () => {
    const flags = uninstallCommand.flags ?? [];
    for (const name of ['with-crds', 'yes', 'wait', 'dry-run']) expect(flagValues(flags, {}).boolean(name)).toBe(false);
  });

  it('fails without a cluster', async () => {
    expect(await runCommand(uninstallCommand, [], {}, { env })).toMatchObject({ exitCode: 1, stdout: '' });
  });
});
