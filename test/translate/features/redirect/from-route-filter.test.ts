import { describe, expect, it } from 'vitest';
import type { HTTPRouteRuleFilterRequestRedirect } from '../../../../src/resources/generated/types.ts';
import { requestRedirect } from '../../../../src/translate/features/redirect/from-route-filter.ts';
import { filterInput, shown } from '../route-filter-input.ts';

type Wanted = HTTPRouteRuleFilterRequestRedirect;
const read = (wanted: Wanted, state = {}) =>
  shown(requestRedirect(filterInput({ type: 'RequestRedirect', requestRedirect: wanted }, state)));

describe('RequestRedirect', () => {
  it('carries what it names', () => {
    const wanted: Wanted = {
      scheme: 'https',
      hostname: 'a.example.com',
      path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/new' },
      port: 8443,
      statusCode: 301,
    };
    expect(read(wanted)).toEqual({
      fields: { redirect: { ...wanted, path: { fullReplace: null, prefixMatchReplace: '/new' } } },
      problems: [],
    });
    expect(read({})).toEqual({ fields: { redirect: {} }, problems: [] });
  });

  it('may empty the path, but changes none without a value', () => {
    const path = (modifier: Wanted['path']) => read({ path: modifier }).fields?.redirect;
    expect(path({ type: 'ReplaceFullPath', replaceFullPath: '' })).toEqual({
      path: { fullReplace: '', prefixMatchReplace: null },
    });
    expect(path({ type: 'ReplaceFullPath', replacePrefixMatch: '/other' })).toEqual({});
    expect(path({ type: 'ReplacePrefixMatch' })).toEqual({});
  });

  it.each<Wanted>([
    { scheme: 'ftp' as 'http' },
    { hostname: '10.0.0.1' },
    { hostname: 'a_b' },
    { path: { type: 'Nonsense' as 'ReplaceFullPath' } },
    { statusCode: 200 as 301 },
    { statusCode: 304 as 301 },
  ])('keeps nothing of %o', (wanted) => {
    expect(read({ ...wanted, port: 8080 })).toEqual({ fields: undefined, problems: ['Accepted'] });
  });

  it.each([301, 302, 303, 307, 308] as const)('takes the status %i', (statusCode) => {
    expect(read({ statusCode }).fields).toEqual({ redirect: { statusCode } });
  });

  it('is one a rule: a second one is refused', () => {
    expect(read({ hostname: 'b.example.com' }, { redirect: { hostname: 'a.example.com' } })).toEqual({
      fields: undefined,
      problems: ['Accepted'],
    });
  });

  it('is nothing for a filter without it', () => {
    expect(requestRedirect(filterInput({ type: 'RequestRedirect' }))).toEqual({});
  });
});
