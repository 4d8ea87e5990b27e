import type { Command, Invocation } from '../../src/commands/command.ts';
import { flagValues } from '../../src/commands/flag-values.ts';
import { CommandError, UsageError } from '../../src/core/errors.ts';
import type { Io } from '../../src/core/io.ts';

/** What a command left behind. */
export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
  readonly error?: Error;
}

/** Flags by long name, as if they had been parsed. */
export type GivenFlags = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** Streams of a test; what is written is kept. */
export function fakeIo(overrides: Partial<Io> = {}): {
  readonly io: Io;
  readonly out: () => string;
  readonly err: () => string;
} {
  const [out, err]: [string[], string[]] = [[], []];
  const stream = (into: string[]) => ({
    write: (text: string) => void into.push(text),
    colour: false,
    terminal: false,
    columns: 100,
  });
  const io: Io = {
    stdin: (async function* () {})(),
    stdout: stream(out),
    stderr: stream(err),
    env: {},
    cwd: process.cwd(),
    now: () => new Date('2026-06-01T00:00:00Z'),
    signal: new AbortController().signal,
    ...overrides,
  };
  return { io, out: () => out.join(''), err: () => err.join('') };
}

/** What a handler of the command gets, and what it will have written. */
export function invocationOf(
  command: Command,
  given: GivenFlags = {},
  overrides: Partial<Io> = {},
  args: readonly string[] = [],
): { readonly invocation: Invocation; readonly out: () => string; readonly err: () => string } {
  const { io, out, err } = fakeIo(overrides);
  return { invocation: { args, flags: flagValues(command.flags ?? [], given), io }, out, err };
}

/** Runs a command value in process; errors that main would report become exit codes. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  given: GivenFlags = {},
  overrides: Partial<Io> = {},
): Promise<CommandResult> {
  const { invocation, out, err } = invocationOf(command, given, overrides, args);
  if (!command.run) throw new Error(`${command.name} has no handler`);
  try {
    const exitCode = await command.run(invocation);
    return { stdout: out(), stderr: err(), exitCode };
  } catch (error) {
    if (!(error instanceof CommandError || error instanceof UsageError)) throw error;
    return { stdout: out(), stderr: err(), exitCode: error instanceof UsageError ? 2 : 1, error };
  }
}

/** The command at a path of names below a group. */
export function commandAt(group: Command, ...path: readonly string[]): Command {
  return path.reduce((command, name) => {
    const child = command.commands?.find((c) => c.name === name || c.aliases?.includes(name));
    if (!child) throw new Error(`${command.name} has no command ${name}`);
    return child;
  }, group);
}
