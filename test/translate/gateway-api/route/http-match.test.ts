import { describe, expect, it } from 'vitest';
import type { HTTPRouteRuleMatch } from '../../../../src/resources/generated/types.ts';
import { httpMatch } from '../../../../src/translate/gateway-api/route/http-match.ts';

const text = (name: string, rest: object) => ({ name, distinct: false, ...rest });

function read(match: HTTPRouteRuleMatch) {
  const fields = httpMatch(match);
  return fields.ok ? fields.value : 'refused';
}

describe('httpMatch', () => {
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

  it('keeps headers and query parameters apart', () => {
    const match = { headers: [{ name: 'h', value: '1' }], queryParams: [{ name: 'q', value: '2' }] };
    expect(read(match)).toEqual({
      headerMatches: [text('h', { exact: '1' })],
      queryParamMatches: [text('q', { exact: '2' })],
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

  it('refuses a type of path that it does not know', () => {
    expect(read({ path: { type: 'Glob' as 'Exact', value: '/a' } })).toBe('refused');
  });
});
