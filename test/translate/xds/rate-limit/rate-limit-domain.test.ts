import { expect, it } from 'vitest';
import type { RateLimitRule } from '../../../../src/translate/ir/rate-limit.ts';
import { placedRules } from '../../../../src/translate/xds/rate-limit/rate-limit-domain.ts';
import { httpListener, httpRoute } from '../xds-scopes.ts';
import { rateLimitRule } from './rate-limit-rule.ts';

const place = (rules: readonly RateLimitRule[]) =>
  placedRules(httpListener(), httpRoute({ traffic: { rateLimit: { global: { rules } } } }));

it('numbers shared rules and those of the route apart', () => {
  const rules = [
    rateLimitRule(),
    rateLimitRule({ shared: true, name: 'ns/policy/rule/0' }),
    rateLimitRule(),
    rateLimitRule({ shared: true, name: 'ns/policy/rule/1' }),
  ];
  expect(place(rules)).toEqual([
    { rule: rules[0], index: 0, domain: 'web', key: 'r' },
    { rule: rules[1], index: 0, domain: 'ns/policy', key: 'ns/policy/rule/0' },
    { rule: rules[2], index: 1, domain: 'web', key: 'r' },
    { rule: rules[3], index: 1, domain: 'ns/policy', key: 'ns/policy/rule/1' },
  ]);
});

it.each([
  ['ns/a/rule/b/rule/3', 'ns/a/rule/b'],
  ['ns/policy/other', 'ns-policy/other'],
  ['plain', 'plain'],
  [undefined, ''],
])('takes from the name %s of a shared rule the domain %s', (name, domain) => {
  expect(place([rateLimitRule({ shared: true, name })])[0]?.domain).toBe(domain);
});

it('has no rules of a route without global limits', () => {
  expect(placedRules(httpListener(), httpRoute())).toEqual([]);
  expect(placedRules(httpListener(), httpRoute({ traffic: { rateLimit: {} } }))).toEqual([]);
});
