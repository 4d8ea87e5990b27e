import { describe, expect, it } from 'vitest';
import { rateLimitServiceConfigs } from '../../../../src/translate/infra/rate-limit/service-config.ts';
import type { HTTPListener } from '../../../../src/translate/ir/listener.ts';
import type { RateLimitRule } from '../../../../src/translate/ir/rate-limit.ts';

const header = (name: string, distinct = false) => ({ name, distinct, ...(distinct ? {} : { exact: 'a' }) });
const rule = (fields: Partial<RateLimitRule>): RateLimitRule => ({
  headerMatches: null,
  limit: { requests: 3, unit: 'Hour' },
  ...fields,
});
const listener = (rules: readonly RateLimitRule[]): HTTPListener => ({
  name: 'ns/gw/http',
  address: '::',
  port: 80,
  path: { mergeSlashes: true, escapedSlashesAction: 'UnescapeAndRedirect' },
  hostnames: ['*'],
  routes: [{ name: 'r1', hostname: '*', isHTTP2: false, traffic: { rateLimit: { global: { rules } } } }],
});

describe('rateLimitServiceConfigs', () => {
  it('nests the entries of a rule and puts the limit on the innermost', () => {
    const [config] = rateLimitServiceConfigs([
      listener([rule({ headerMatches: [header('x'), header('y', true)], shadowMode: true })]),
    ]);
    const outer = config?.descriptors[0]?.descriptors[0];
    expect(config?.domain).toBe('ns/gw/http');
    expect(outer).toMatchObject({
      key: 'rule-0-match-0',
      value: 'rule-0-match-0',
      rate_limit: null,
      shadow_mode: true,
    });
    expect(outer?.descriptors[0]).toMatchObject({
      key: 'rule-0-match-1',
      value: '',
      rate_limit: { requests_per_unit: 3, unit: 'HOUR' },
    });
  });

  it('gives a rule without criteria the catch-all entry', () => {
    const [config] = rateLimitServiceConfigs([listener([rule({})])]);
    expect(config?.descriptors[0]?.descriptors.map(({ key }) => key)).toEqual(['rule-0-match--1']);
  });

  it('puts shared rules into domains of their own, numbered apart', () => {
    const shared = rule({ shared: true, name: 'ns/policy/rule/4' });
    const configs = rateLimitServiceConfigs([listener([rule({ headerMatches: [header('x')] }), shared])]);
    expect(configs.map(({ domain }) => domain)).toEqual(['ns/gw/http', 'ns/policy']);
    expect(configs[1]?.descriptors[0]).toMatchObject({ key: 'ns/policy/rule/4' });
    expect(configs[1]?.descriptors[0]?.descriptors[0]?.key).toBe('rule-0-match--1');
  });

  it('keeps the first of two rules that differ in nothing but the limit', () => {
    const cidrMatch = { cidr: '10.0.0.0/8', maskLen: 8, isIPv6: false, distinct: false, invert: false };
    const rules = [rule({ cidrMatch }), rule({ cidrMatch, limit: { requests: 9, unit: 'Day' } })];
    const chains = rateLimitServiceConfigs([listener(rules)])[0]?.descriptors[0]?.descriptors;
    expect(chains).toHaveLength(1);
    expect(chains?.[0]?.rate_limit?.unit).toBe('HOUR');
  });

  it('has one node for all methods, and nodes for path, address and query parameters', () => {
    const match = (name: string) => ({ name, exact: 'a', distinct: false });
    const [config] = rateLimitServiceConfigs([
      listener([
        rule({
          methodMatches: [match('GET'), match('PUT')],
          pathMatch: match(''),
          cidrMatch: { cidr: '10.0.0.0/8', maskLen: 8, isIPv6: false, distinct: true, invert: true },
          queryParamMatches: [match('q'), { name: 'p', distinct: true }],
        }),
      ]),
    ]);
    const keys: string[] = [];
    for (let node = config?.descriptors[0]?.descriptors[0]; node; node = node.descriptors[0])
      keys.push(`${node.key}=${node.value}`);
    expect(keys).toEqual([
      'rule-0-method=rule-0-method',
      'rule-0-path=rule-0-path',
      'masked_remote_address=invert:10.0.0.0/8',
      'remote_address=',
      'rule-0-match-0=rule-0-match-0',
      'rule-0-match-1=',
    ]);
  });

  it.each([
    ['minute', 'MINUTE'],
    ['Fortnight', 'UNKNOWN'],
  ])('writes the unit %s as %s', (unit, expected) => {
    const [config] = rateLimitServiceConfigs([listener([rule({ limit: { requests: 1, unit: unit as never } })])]);
    expect(config?.descriptors[0]?.descriptors[0]?.rate_limit?.unit).toBe(expected);
  });

  it('puts limits of routes with one name below one node', () => {
    const [config, ...others] = rateLimitServiceConfigs([listener([rule({})]), listener([rule({ shadowMode: true })])]);
    expect(others).toEqual([]);
    expect(config?.descriptors.map(({ key }) => key)).toEqual(['r1']);
    expect(config?.descriptors[0]?.descriptors).toHaveLength(1);
  });
});
