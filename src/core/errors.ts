import type { Diagnostic } from './diagnostic.ts';

/** Exit codes of the program, the same for every output format (docs/compatibility.md). */
export const exitCode = { ok: 0, failed: 1, usage: 2, bug: 3 } as const;

/** The user called the command wrongly: unknown flag value, missing argument. Ends the program with exit code 2. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly hint?: string,
  ) {
    super(message);
    this.name = 'UsageError';
  }
}

/**
 * The command cannot do its work: unreadable file, bad input, dead cluster. Ends the program with exit code 1.
 * `diagnostics` are printed one by one; without them `message` is.
 */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly hint?: string,
    readonly diagnostics: readonly Diagnostic[] = [],
  ) {
    super(message);
    this.name = 'CommandError';
  }
}
