import { describe, expect, it } from 'vitest';
import { completionScript, shells } from '../../src/commands/completion/shell-scripts.ts';
import { completionCommand } from '../../src/commands/completion.ts';
import { commandAt, runCommand } from './run-command.ts';

describe('completion', () => {
  it('has a command for each shell', () => {
    expect(completionCommand.commands?.map(({ name }) => name)).toEqual([...shells]);
  });

  it.each(shells)('prints the script of %s, with descriptions unless told otherwise', async (shell) => {
    const print = async (given: object) =>
      (await runCommand(commandAt(completionCommand, shell), [], { ...given })).stdout;
    expect(await print({})).toBe(completionScript(shell, { descriptions: true }));
    expect(await print({ descriptions: false })).toBe(completionScript(shell, { descriptions: false }));
  });
});
