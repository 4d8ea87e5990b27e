import { expect, it } from 'vitest';
import { CommandError, exitCode, UsageError } from '../../src/core/errors.ts';

it('every outcome has an exit code of its own', () => {
  expect(exitCode).toEqual({ ok: 0, failed: 1, usage: 2, bug: 3 });
});

it('errors carry what is printed, and are told apart by their class', () => {
  const usage = new UsageError('wrong', 'do this');
  expect(usage).toMatchObject({ name: 'UsageError', message: 'wrong', hint: 'do this' });
  const failed = new CommandError('no file');
  expect(failed).toMatchObject({ name: 'CommandError', message: 'no file', hint: undefined, diagnostics: [] });
  expect([usage instanceof CommandError, failed instanceof UsageError]).toEqual([false, false]);
});
