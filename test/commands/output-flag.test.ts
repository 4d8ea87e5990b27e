import { expect, it } from 'vitest';
import { flagValues } from '../../src/commands/flag-values.ts';
import { outputFlag } from '../../src/commands/output-flag.ts';
import { parseFlag } from '../../src/commands/parse-flag.ts';
import { UsageError } from '../../src/core/errors.ts';

it('the first format is the default, and no other than the named ones are taken', () => {
  const flag = outputFlag(['table', 'json']);
  expect(flagValues([flag], {}).string('output')).toBe('table');
  expect([flag.short, parseFlag(flag, 'json', undefined)]).toEqual(['o', 'json']);
  expect(() => parseFlag(flag, 'yaml', undefined)).toThrow(UsageError);
});
