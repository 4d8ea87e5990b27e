import { describe, expect, it } from 'vitest';
import type { GRPCRouteRuleMatch, HTTPRouteRuleMatch } from '../../../../src/resources/generated/types.ts';
import { grpcMatch } from '../../../../src/translate/gateway-api/route/grpc-match.ts';
import { httpMatch } from '../../../../src/translate/gateway-api/route/http-match.ts';
import { ruleMatches } from '../../../../src/translate/gateway-api/route/rule-matches.ts';

const text = (name: string, rest: object) => ({ name, distinct: false, ...rest });

describe('httpMatch', () => {
  const read = (match: HTTPRouteRuleMatch) => {
    const fields = httpMatch(match);
    return fields.ok ? fields.value : 'refused';
  };

  it('takes paths as written, as a prefix by default', () => {
    expect(read({ path: { value: '/a/' } })).toEqual({ pathMatch: text('', { prefix: '/a/' }) });
    expect(read({ path: { type: 'Exact', value: '/a' } })).toEqual({ pathMatch: text('', { exact: '/a' }) });
    expect(read({ path: { type: 'RegularExpression', value: '/a.*' } })).toEqual({
      pathMatch: text('', { safeRegex: '/a.*' }),
    });
    expect(read({})).toEqual({});
  });

  it('matches the method as a header after the others', () => {
    expect(read({ method: 'GET', headers: [{ name: 'A', value: 'b' }] })).toEqual({
      headerMatches: [text('A', { exact: 'b' }), text(':method', { exact: 'GET' })],
    });
  });

  it('takes RE2 expressions only', () => {
    const regex = { name: 'a', type: 'RegularExpression' as const, value: 'a(?=b)' };
    expect(read({ headers: [regex] })).toBe('refused');
    expect(read({ queryParams: [regex] })).toBe('refused');
    expect(read({ path: { type: 'RegularExpression', value: '(' } })).toBe('refused');
    expect(read({ queryParams: [{ ...regex, value: 'a+' }] })).toEqual({
      queryParamMatches: [text('a', { safeRegex: 'a+' })],
    });
  });
});

describe('grpcMatch', () => {
  const read = (method: NonNullable<GRPCRouteRuleMatch['method']>) => {
    const fields = grpcMatch({ method });
    return fields.ok ? fields.value : 'refused';
  };

  it('makes a path of service and method', () => {
    expect(read({ service: 's', method: 'm' })).toEqual({ pathMatch: text('', { exact: '/s/m' }) });
    expect(read({ service: 's' })).toEqual({ pathMatch: text('', { prefix: '/s' }) });
    expect(read({ method: 'm' })).toEqual({ headerMatches: [text(':path', { suffix: '/m' })] });
  });

  it('fills in what an expression leaves open', () => {
    const type = 'RegularExpression' as const;
    expect(read({ type, service: 's.*' })).toEqual({
      pathMatch: text('', { safeRegex: '/s.*/[A-Za-z_][A-Za-z_0-9]*' }),
    });
    expect(read({ type, method: 'm.*' })).toEqual({
      pathMatch: text('', { safeRegex: '/(?i)\\.?[a-z_][a-z_0-9]*(\\.[a-z_][a-z_0-9]*)*/m.*' }),
    });
    expect(read({ type, method: '(' })).toBe('refused');
  });
});

describe('ruleMatches', () => {
  const path = (value: string) => ({ path: { value } });
  const cookie = (name: string) => ({ cookies: [{ name, value: 'x' }] });
  const read = (matches: HTTPRouteRuleMatch[], filter?: { cookies: { name: string; value: string }[] }[]) => {
    const found = ruleMatches({ kind: 'HTTPRoute', rule: { matches } }, filter);
    if (!found.ok) return 'refused';
    return found.value.map(({ index, matchIndex, fields }) => [
      index,
      matchIndex,
      fields.pathMatch?.prefix,
      fields.cookieMatches?.[0]?.name,
    ]);
  };

  it('combines both sides, the rule in the outer loop', () => {
    expect(read([path('/a'), path('/b')], [cookie('x'), cookie('y')])).toEqual([
      [0, 0, '/a', 'x'],
      [1, 0, '/a', 'y'],
      [2, 1, '/b', 'x'],
      [3, 1, '/b', 'y'],
    ]);
  });

  it('lets a missing side match everything', () => {
    expect(read([], [cookie('x')])).toEqual([[0, undefined, undefined, 'x']]);
    expect(read([path('/a')])).toEqual([[0, 0, '/a', undefined]]);
    expect(read([])).toEqual([[-1, undefined, undefined, undefined]]);
  });
});
