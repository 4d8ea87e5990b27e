import { describe, expect, it } from 'vitest';
import {
  catchAllKey,
  cidrValue,
  methodAlternatives,
  ruleCriteria,
} from '../../../../src/translate/xds/rate-limit/rule-criteria.ts';
import { rateLimitRule } from './rate-limit-rule.ts';

const match = (name: string) => ({ name, exact: 'v', distinct: false });
const cidrMatch = { cidr: '10.0.0.0/8', maskLen: 8, isIPv6: false, distinct: false, invert: false };

describe('ruleCriteria', () => {
  it('has headers, method, path, address and query parameters in this order, which count on from the headers', () => {
    const rule = rateLimitRule({
      queryParamMatches: [match('q')],
      cidrMatch,
      pathMatch: match('p'),
      headerMatches: [match('a'), match('b')],
    });
    const criteria = ruleCriteria(rule, 3, match('GET'));
    expect(criteria.map((criterion) => [criterion.kind, 'key' in criterion ? criterion.key : ''])).toEqual([
      ['header', 'rule-3-match-0'],
      ['header', 'rule-3-match-1'],
      ['method', 'rule-3-method'],
      ['path', 'rule-3-path'],
      ['cidr', ''],
      ['query', 'rule-3-match-2'],
    ]);
    expect(criteria.map((criterion) => criterion.match)).toEqual([
      match('a'),
      match('b'),
      match('GET'),
      match('p'),
      cidrMatch,
      match('q'),
    ]);
  });

  it('is empty for a rule that looks at nothing', () => {
    expect(ruleCriteria(rateLimitRule(), 0, undefined)).toEqual([]);
  });
});

it('makes one element for each method, and one without a method for none', () => {
  expect(methodAlternatives(rateLimitRule({ methodMatches: [match('GET'), match('PUT')] }))).toHaveLength(2);
  expect(methodAlternatives(rateLimitRule({ methodMatches: [] }))).toEqual([undefined]);
  expect(methodAlternatives(rateLimitRule())).toEqual([undefined]);
});

it('tells inverted ranges from the ranges themselves', () => {
  expect([cidrValue(cidrMatch), cidrValue({ ...cidrMatch, invert: true })]).toEqual([
    '10.0.0.0/8',
    'invert:10.0.0.0/8',
  ]);
});

it('names what counts all requests', () => {
  expect(catchAllKey(2)).toBe('rule-2-match--1');
});
