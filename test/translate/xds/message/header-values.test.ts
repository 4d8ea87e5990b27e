import { describe, expect, it } from 'vitest';
import type { AddHeader } from '../../../../src/translate/ir/header.ts';
import { headerMutations, headerValueOptions } from '../../../../src/translate/xds/message/header-values.ts';

const header = (fields: Partial<AddHeader>): AddHeader => ({
  name: 'x',
  value: ['a'],
  append: true,
  addIfAbsent: false,
  ...fields,
});

describe('headerValueOptions', () => {
  it('has one option for each value', () => {
    expect(headerValueOptions([header({ value: ['a', 'b'] })])).toEqual([
      { header: { key: 'x', value: 'a' } },
      { header: { key: 'x', value: 'b' } },
    ]);
  });

  it.each([
    [{ append: false }, 'OVERWRITE_IF_EXISTS_OR_ADD'],
    [{ append: true }, undefined],
    [{ append: true, addIfAbsent: true }, 'ADD_IF_ABSENT'],
    [{ append: false, addIfAbsent: true }, 'ADD_IF_ABSENT'],
  ])('tells for %j what happens to a header that is there: %s', (fields, appendAction) => {
    expect(headerValueOptions([header(fields)])[0]?.appendAction).toBe(appendAction);
  });

  it.each([[[]], [['']]])('writes the values %j as an empty header', (value) => {
    expect(headerValueOptions([header({ value })])).toEqual([{ header: { key: 'x' }, keepEmptyValue: true }]);
  });

  it('is empty without headers', () => {
    expect(headerValueOptions(undefined)).toEqual([]);
  });
});

describe('headerMutations', () => {
  it('adds, then removes, then removes by pattern', () => {
    const add = [header({})];
    const onMatch = [{ name: '', prefix: 'y-', distinct: false }];
    expect(headerMutations(add, ['b', 'c'], onMatch)).toEqual([
      { append: { header: { key: 'x', value: 'a' } } },
      { remove: 'b' },
      { remove: 'c' },
      { removeOnMatch: { keyMatcher: { prefix: 'y-' } } },
    ]);
    expect(headerMutations(undefined, undefined, undefined)).toEqual([]);
  });
});
