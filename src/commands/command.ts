import type { Io } from '../core/io.ts';

/** What a flag takes. `list` may be repeated and its values are split at commas; `strings` may be repeated and is not split. */
export type FlagKind = 'boolean' | 'string' | 'number' | 'list' | 'strings';

/** One flag of a command: the source of parsing, help, docs pages and shell completion. */
export interface Flag {
  /** Long name without dashes, e.g. `add-missing-resources`. */
  readonly name: string;
  /** One letter. */
  readonly short?: string;
  readonly kind: FlagKind;
  /** Placeholder of the value in help, e.g. `FILE`. */
  readonly placeholder?: string;
  readonly description: string;
  /** Allowed values; another value is a usage error with a suggestion. */
  readonly choices?: readonly string[];
  readonly default?: string | number | boolean | readonly string[];
  readonly required?: boolean;
  /** The value of the flag when it is given without one; absent means that it needs one. */
  readonly bare?: string;
  /** Environment variable that stands in for the flag where it is not given; an empty one counts as unset. */
  readonly env?: string;
  /** Parsed but not shown in help: kept for scripts written for the Go egctl. */
  readonly hidden?: boolean;
  /** What the shell completes: a file name or live objects of the cluster. */
  readonly completes?: Completion;
}

/**
 * Source of completion candidates for a flag value or an argument; `object` is an object of the kind that the argument before it
 * names.
 */
export type Completion = 'file' | 'namespace' | 'context' | 'pod' | 'object' | 'check';

/** A positional argument. */
export interface Argument {
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly variadic?: boolean;
  readonly choices?: readonly string[];
  readonly completes?: Completion;
}

/** An example of help and docs; docs examples are run by a test unless they need a cluster. */
export interface Example {
  readonly command: string;
  readonly explains: string;
}

/** What a handler gets: parsed input and the world outside (streams, environment, clock). */
export interface Invocation {
  readonly args: readonly string[];
  readonly flags: FlagValues;
  readonly io: Io;
}

/** Parsed flag values by long name, with defaults filled in. A reader of the wrong kind is a bug and throws. */
export interface FlagValues {
  boolean(name: string): boolean;
  string(name: string): string | undefined;
  number(name: string): number | undefined;
  list(name: string): readonly string[];
  /** True when the user gave the flag. */
  given(name: string): boolean;
}

/**
 * A command as a value: help, docs pages and completions are made from it. The handler imports the core that it needs
 * when it runs, so that `--help` of any command loads none of them. It returns the exit code (0 or 1) or throws
 * UsageError / CommandError.
 */
export interface Command {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly arguments?: readonly Argument[];
  readonly flags?: readonly Flag[];
  readonly examples?: readonly Example[];
  /** Children of a group; a group without handler prints its help. */
  readonly commands?: readonly Command[];
  readonly run?: (invocation: Invocation) => Promise<number>;
  readonly hidden?: boolean;
}

/** Checks a command value at compile time and returns it. */
export function defineCommand(command: Command): Command {
  return command;
}
