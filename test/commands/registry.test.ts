import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/commands/command.ts';
import { commands } from '../../src/commands/registry.ts';
import { runCommand } from './run-command.ts';

const groups = (list: readonly Command[], path = 'egctl'): readonly (readonly [string, readonly Command[]])[] => [
  [path, list],
  ...list.flatMap(({ name, commands: children }) => (children ? groups(children, `${path} ${name}`) : [])),
];

describe('commands', () => {
  it('are listed as people come to need them, the hidden ones last', () => {
    expect(commands.map(({ name }) => name)).toEqual([
      'analyze',
      'config',
      'experimental',
      'install',
      'uninstall',
      'manifest',
      'completion',
      'version',
      '__complete',
      '__completeNoDesc',
    ]);
    expect(commands.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(['__complete', '__completeNoDesc']);
  });

  it('install and uninstall are the same commands below experimental, where the Go egctl has them', () => {
    const experimental = commands.find(({ name }) => name === 'experimental')?.commands ?? [];
    for (const name of ['install', 'uninstall'])
      expect(experimental.find((one) => one.name === name)).toBe(commands.find((one) => one.name === name));
  });

  it.each(groups(commands))('%s has no word for two commands', (_, list) => {
    const words = list.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(words).toEqual([...new Set(words)]);
  });

  it('complete themselves', async () => {
    const complete = commands.find(({ name }) => name === '__completeNoDesc');
    const { stdout } = await runCommand(complete as Command, ['unin']);
    expect(stdout).toBe('uninstall\n:4\n');
  });
});
