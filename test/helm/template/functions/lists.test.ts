import { describe, expect, it } from 'vitest';
import { listFunctions } from '../../../../src/helm/template/functions/lists.ts';
import { Int64, stringList, type Value } from '../../../../src/helm/template/value.ts';
import { call, dict, printed, typed } from '../call-function.ts';

describe('listFunctions', () => {
  it.each([
    ['list', [1n, 'a', null], '[1 a <nil>]'],
    ['tuple', [1n], '[1]'],
    ['append', [[1n], [2n]], '[1 [2]]'],
    ['push', [[1n], null], '[1 <nil>]'],
    ['prepend', [[1n], 'x'], '[x 1]'],
    ['concat', [[1n], stringList(['a']), []], '[1 a]'],
    ['concat', [], '[]'],
    ['first', [[1n, 2n]], '1'],
    ['first', [[]], '<nil>'],
    ['last', [[1n, 2n]], '2'],
    ['rest', [[1n, 2n, 3n]], '[2 3]'],
    ['initial', [[1n, 2n, 3n]], '[1 2]'],
    ['initial', [[]], '[]'],
    ['reverse', [[1n, 2n]], '[2 1]'],
    ['uniq', [[1n, 1, '1', 1n, [1n], [1n], null, null]], '[1 1 1 [1] <nil>]'],
    ['without', [[1n, null, 2n], null, 2n], '[1]'],
    ['without', [[3, 1], 3n], '[3 1]'],
    ['has', [2n, [1n, 2n]], 'true'],
    ['has', [2n, [1n, new Int64(2n)]], 'false'],
    ['has', ['a', null], 'false'],
    ['compact', [[null, 0n, '', false, 1n, 'a']], '[1 a]'],
    ['chunk', [2n, [1n, 2n, 3n]], '[[1 2] [3]]'],
    ['slice', [[1n, 2n, 3n], 1n], '[2 3]'],
    ['slice', [[1n, 2n, 3n], 1n, 2n], '[2]'],
    ['slice', [[]], '<nil>'],
    ['values', [dict({ a: 1n, b: 2n })], '[1 2]'],
    ['pluck', ['a', dict({ a: 1n }), dict({ b: 1n }), dict({ a: null })], '[1 <nil>]'],
  ] as readonly [string, Value[], string][])('%s of %o is %s', (name, args, expected) => {
    expect(printed(listFunctions, name, args)).toBe(expected);
  });

  it.each([
    ['until', [3n], '[]int [0 1 2]'],
    ['until', [-3n], '[]int [0 -1 -2]'],
    ['untilStep', [5n, 0n, -2n], '[]int [5 3 1]'],
    ['untilStep', [0n, 5n, 0n], '[]int []'],
    ['keys', [dict({ a: 1n }), dict({ b: 2n })], '[]string [a b]'],
    ['chunk', [2n, []], '[][]interface {} []'],
  ] as readonly [string, Value[], string][])('%s of %o is %s', (name, args, expected) => {
    expect(typed(listFunctions, name, args)).toBe(expected);
  });

  it.each([
    [[5n], '1 2 3 4 5'],
    [[-1n], '1 0 -1'],
    [[2n, 5n], '2 3 4 5'],
    [[5n, 2n], '5 4 3 2'],
    [[0n, 2n, 5n], '0 2 4'],
    [[10n, -3n, 0n], '10 7 4 1'],
    [[5n, 1n, 2n], ''],
    [[], ''],
    [[1n, 2n, 3n, 4n], ''],
  ] as readonly [Value[], string][])('seq of %o is %j', (args, expected) => {
    expect(printed(listFunctions, 'seq', args)).toBe(expected);
  });

  it.each([
    ['first', [null]],
    ['first', ['abc']],
    ['append', [null, 1n]],
    ['has', ['a', 'abc']],
    ['chunk', [0n, [1n]]],
    ['slice', [[1n], 0n, 5n]],
    ['slice', [[1n], -1n]],
    ['until', [3]],
    ['until', [100_000_000n]],
    ['keys', [null]],
  ] as readonly [string, Value[]][])('%s refuses %o', (name, args) => {
    expect(printed(listFunctions, name, args)).toBe('error');
  });

  it('changes no list in place, and has the same functions with must', () => {
    const list: Value[] = [2n, 1n];
    for (const name of ['append', 'prepend', 'mustAppend', 'mustPush']) call(listFunctions, name, [list, 3n]);
    for (const name of ['reverse', 'mustReverse', 'mustUniq']) call(listFunctions, name, [list]);
    expect(list).toEqual([2n, 1n]);
    expect(listFunctions.mustUntil).toBeUndefined();
  });
});
