import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src/resources/rules/rule.ts';
import {
  exactlyOne,
  exactlyWith,
  exclusive,
  onlyWith,
  someOf,
  typeNeeds,
  typeRefuses,
} from '../../../src/resources/rules/rule-shapes.ts';
import { brokenRules } from './broken-rules.ts';

const [none, one, two] = [{}, { a: 0 }, { a: {}, b: false }];

describe.each<[string, readonly Rule[], readonly boolean[]]>([
  ['exclusive', exclusive(1, '', 'a', 'b'), [true, true, false]],
  ['exactlyOne', exactlyOne(1, '', 'a', 'b'), [false, true, false]],
  ['someOf', someOf(1, '', 'a', 'b'), [false, true, true]],
])('%s', (_, rules, [ofNone, ofOne, ofTwo]) => {
  it.each([
    [none, ofNone],
    [one, ofOne],
    [two, ofTwo],
    [{ ...none, other: 1 }, ofNone],
  ])('of %j: %s', (value, fine) => {
    expect(brokenRules(rules, value)).toEqual(fine ? [] : ['1']);
  });
});

/** Values with and without the field, of the type A, another one, and none. */
const values = [{ type: 'A', f: 0 }, { type: 'A' }, { type: 'B', f: 0 }, { type: 'B' }, { f: 0 }, {}];

it.each<[string, readonly Rule[], readonly number[]]>([
  ['onlyWith', onlyWith(1, '', 'f', 'A'), [2, 4]],
  ['onlyWith two types', onlyWith(1, '', 'f', ['A', 'B']), [4]],
  ['typeNeeds', typeNeeds(1, '', 'A', 'f'), [1]],
  ['exactlyWith', exactlyWith(1, '', 'f', 'A'), [1, 2, 4]],
  ['typeRefuses', typeRefuses(1, '', 'A', 'f'), [0]],
  ['typeRefuses two types', typeRefuses(1, '', ['A', 'B'], 'f'), [0, 2]],
])('%s', (_, rules, broken) => {
  expect(values.flatMap((value, i) => (brokenRules(rules, value).length > 0 ? [i] : []))).toEqual(broken);
});

it.each<[string, readonly Rule[], object, object]>([
  ['onlyWith', onlyWith(1, '', 'f', 'A', 'mode'), { mode: 'A', f: 1 }, { type: 'A', f: 1 }],
  ['typeNeeds', typeNeeds(1, '', 'A', 'f', 'mode'), { type: 'A' }, { mode: 'A' }],
  ['exactlyWith', exactlyWith(1, '', 'f', 'A', 'mode'), { mode: 'A', f: 1 }, { mode: 'A' }],
  ['typeRefuses', typeRefuses(1, '', 'A', 'f', 'mode'), { type: 'A', f: 1 }, { mode: 'A', f: 1 }],
])('%s asks another discriminator', (_, rules, good, bad) => {
  expect([brokenRules(rules, good), brokenRules(rules, bad)]).toEqual([[], ['1']]);
});

it('asks at every path', () => {
  expect(brokenRules(exclusive(1, ['x', 'y[]'], 'a', 'b'), { x: two, y: [one, two] })).toEqual(['1 x', '1 y.1']);
});
