import { expect, it } from 'vitest';
import { fractionRules } from '../../../../src/resources/rules/fragments/fraction.ts';
import { brokenRules } from '../broken-rules.ts';

it.each([
  [{ numerator: 0 }, true],
  [{ numerator: 100 }, true],
  [{ numerator: 101 }, false],
  [{ numerator: 101, denominator: 1000 }, true],
  [{ numerator: 5, denominator: 5 }, true],
  [{ numerator: 6, denominator: 5 }, false],
])('%j is at most one: %s', (fraction, fine) => {
  expect(brokenRules(fractionRules(['a', 'b[]']), { a: fraction, b: [fraction] })).toEqual(
    fine ? [] : ['41 a', '41 b.0'],
  );
});
