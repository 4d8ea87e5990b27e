import { describe, expect, it } from 'vitest';
import type { Flag } from '../../src/commands/command.ts';
import { flagValues } from '../../src/commands/flag-values.ts';
import { parseFlag } from '../../src/commands/parse-flag.ts';
import { UsageError } from '../../src/core/errors.ts';

const list: Flag = { name: 'to', kind: 'list', description: '', choices: ['ir', 'xds'] };
const number: Flag = { name: 'limit', kind: 'number', description: '', default: 5 };

describe('parseFlag', () => {
  it('splits and collects lists', () => {
    expect(parseFlag(list, 'ir,xds', undefined)).toEqual(['ir', 'xds']);
    expect(parseFlag(list, 'xds', ['ir'])).toEqual(['ir', 'xds']);
    expect(parseFlag({ ...list, kind: 'strings', choices: undefined }, 'a,b', ['c'])).toEqual(['c', 'a,b']);
  });

  it('refuses values that are not allowed, with a suggestion', () => {
    expect(() => parseFlag(list, 'xdss', undefined)).toThrow(UsageError);
    try {
      parseFlag(list, 'xdss', undefined);
    } catch (error) {
      expect((error as UsageError).hint).toContain('xds');
    }
  });

  it('reads numbers', () => {
    expect(parseFlag(number, '12', undefined)).toBe(12);
    expect(() => parseFlag(number, 'many', undefined)).toThrow(UsageError);
    expect(() => parseFlag(number, '', undefined)).toThrow(UsageError);
  });
});

describe('flagValues', () => {
  const values = flagValues([list, number, { name: 'quiet', kind: 'boolean', description: '' }], { to: ['ir'] });

  it('gives what was written, else the default', () => {
    expect(values.list('to')).toEqual(['ir']);
    expect(values.number('limit')).toBe(5);
    expect(values.boolean('quiet')).toBe(false);
    expect(values.string('limit')).toBe('5');
    expect([values.given('to'), values.given('limit')]).toEqual([true, false]);
  });

  it('knows only the flags of the command', () => {
    expect(() => values.boolean('loud')).toThrow(/loud/);
  });
});
