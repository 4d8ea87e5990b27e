import { describe, expect, it } from 'vitest';
import type { Flag } from '../../src/commands/command.ts';
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
