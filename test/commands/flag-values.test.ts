import { describe, expect, it } from 'vitest';
import type { Flag } from '../../src/commands/command.ts';
import { flagValues } from '../../src/commands/flag-values.ts';

const list: Flag = { name: 'to', kind: 'list', description: '', choices: ['ir', 'xds'] };
const number: Flag = { name: 'limit', kind: 'number', description: '', default: 5 };

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

  it('has nothing for what was not given and has no default', () => {
    const none = flagValues([list, { name: 'name', kind: 'string', description: '' }], {});
    expect([none.list('to'), none.string('name'), none.number('name')]).toEqual([[], undefined, undefined]);
  });

  it('tells a flag that was given its own default from one that was not given', () => {
    const wait: Flag = { name: 'wait', kind: 'boolean', description: '', default: true };
    expect(flagValues([wait], {}).boolean('wait')).toBe(true);
    const off = flagValues([wait], { wait: false });
    expect([off.boolean('wait'), off.given('wait')]).toEqual([false, true]);
  });

  it('gives a single value as a list of one', () => {
    expect(flagValues([{ ...list, default: 'xds' }], {}).list('to')).toEqual(['xds']);
  });
});
