import { describe, expect, it } from 'vitest';
import { describeType, quoted, quoteHint, quoteNumberHint, report } from '../../../src/resources/schema/walk.ts';
import { walkAt } from './schema-nodes.ts';

describe('report', () => {
  it('copies the place of the walk, which goes on', () => {
    const walk = walkAt(['spec', 'list']);
    report(walk, 'TooMany', 'm');
    report(walk, 'Duplicate', 'm', undefined, 2);
    report(walk, 'Invalid', 'm', 'h', 'name');
    walk.path.pop();
    expect(walk.findings).toEqual([
      { type: 'TooMany', path: ['spec', 'list'], message: 'm' },
      { type: 'Duplicate', path: ['spec', 'list', 2], message: 'm' },
      { type: 'Invalid', path: ['spec', 'list', 'name'], message: 'm', hint: 'h' },
    ]);
  });
});

describe('quoted', () => {
  it.each([
    ['a"b', '"a\\"b"'],
    [5, '5'],
    [null, 'null'],
    [{ a: [1] }, '{"a":[1]}'],
    ['x'.repeat(78), `"${'x'.repeat(78)}"`],
    ['x'.repeat(79), `"${'x'.repeat(76)}...`],
  ])('%j', (value, text) => expect(quoted(value)).toBe(text));
});

describe('describeType', () => {
  it.each([
    [null, 'null'],
    [[], 'a list'],
    [{}, 'an object'],
    ['a', 'the text "a"'],
    [511, 'the number 511'],
    [1.5, 'the number 1.5'],
    [2 ** 53 - 1, 'the number 9007199254740991'],
    [2 ** 60, 'a number'],
    [true, 'the boolean true'],
  ])('of %j', (value, text) => expect(describeType(value)).toBe(text));
});

describe('quoteHint', () => {
  it('shows no number, as the one that was read may not be the one that was written', () => {
    expect(quoteHint(511)).toBe(quoteNumberHint);
    expect(quoteNumberHint).not.toMatch(/\d|"/);
  });

  it('tells which words are booleans, and nothing about other values', () => {
    expect(quoteHint(true)).toContain('yes');
    expect([quoteHint(null), quoteHint({}), quoteHint([]), quoteHint('a')]).toEqual(Array(4).fill(undefined));
  });
});
