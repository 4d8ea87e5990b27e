import { describe, expect, it } from 'vitest';
import { type Command, defineCommand } from '../../src/commands/command.ts';
import { commands } from '../../src/commands/registry.ts';

const all = (list: readonly Command[], path = ''): readonly (readonly [string, Command])[] =>
  list.flatMap((command) => [
    [`${path}${command.name}`, command] as const,
    ...all(command.commands ?? [], `${path}${command.name} `),
  ]);

const kinds: Readonly<Record<string, (value: unknown) => boolean>> = {
  boolean: (value) => typeof value === 'boolean',
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  list: Array.isArray,
  strings: Array.isArray,
};

describe('defineCommand', () => {
  it('returns the value itself', () => {
    const command = { name: 'a', summary: 'b' };
    expect(defineCommand(command)).toBe(command);
  });
});

describe.each(all(commands))('%s', (_, command) => {
  const flags = command.flags ?? [];

  it('runs, or has children that do', () => {
    expect(command.run !== undefined || (command.commands?.length ?? 0) > 0).toBe(true);
  });

  it('has no flag twice', () => {
    const words = flags.flatMap(({ name, short }) =>
      short === undefined ? [`--${name}`] : [`--${name}`, `-${short}`],
    );
    expect(words).toEqual([...new Set(words)]);
    for (const { short = 'x' } of flags) expect(short).toMatch(/^[a-zA-Z]$/);
  });

  it('has defaults of the kind of their flags, among the choices', () => {
    for (const { kind, default: fallback, choices, bare } of flags) {
      if (fallback !== undefined) expect(kinds[kind]?.(fallback)).toBe(true);
      if (choices) for (const value of [fallback ?? []].flat()) expect(choices).toContain(value);
      if (bare !== undefined) expect(kind).toBe('string');
    }
  });

  it('takes a variable number of arguments only at the end', () => {
    expect(command.arguments?.slice(0, -1).filter(({ variadic }) => variadic) ?? []).toEqual([]);
  });
});
