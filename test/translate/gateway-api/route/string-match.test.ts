import { describe, expect, it } from 'vitest';
import { exactMatch, namedMatches, regexMatch } from '../../../../src/translate/gateway-api/route/string-match.ts';

describe('exactMatch', () => {
  it('keeps name and text as written', () => {
    expect(exactMatch('X-A', 'b.c')).toEqual({ name: 'X-A', exact: 'b.c', distinct: false });
  });
});

describe('regexMatch', () => {
  it('takes RE2 syntax and names what is not', () => {
    expect(regexMatch('a', '^b+$')).toEqual({ ok: true, value: { name: 'a', safeRegex: '^b+$', distinct: false } });
    const refused = regexMatch('a', 'b(?!c)');
    expect(refused.ok ? '' : refused.error).toContain('"b(?!c)"');
  });
});

describe('namedMatches', () => {
  it('reads matches in order, exact unless they are expressions', () => {
    const matches = [
      { name: 'a', value: '1+' },
      { name: 'b', type: 'RegularExpression', value: '2+' },
      { name: 'c', type: 'Exact', value: '3' },
    ];
    expect(namedMatches(matches)).toEqual({
      ok: true,
      value: [
        { name: 'a', exact: '1+', distinct: false },
        { name: 'b', safeRegex: '2+', distinct: false },
        { name: 'c', exact: '3', distinct: false },
      ],
    });
    expect(namedMatches(undefined)).toEqual({ ok: true, value: [] });
  });

  it('fails on the first bad expression', () => {
    const bad = ['[', '('].map((value) => ({ name: 'a', type: 'RegularExpression', value }));
    const refused = namedMatches(bad);
    expect(refused.ok ? '' : refused.error).toContain('"["');
  });
});
