import { expect, it } from 'vitest';
import { routeMatch } from '../../../../src/translate/xds/route/route-match.ts';
import { httpRoute } from '../xds-scopes.ts';

const match = (fields: object) => ({ name: 'n', distinct: false, ...fields });

it.each([
  [undefined, { prefix: '/' }],
  [{ exact: '/a' }, { path: '/a' }],
  [{ prefix: '/' }, { prefix: '/' }],
  [{ prefix: '/a/' }, { pathSeparatedPrefix: '/a' }],
  [{ safeRegex: '/a.*' }, { safeRegex: { regex: '/a.*' } }],
])('path %j', (path, expected) => {
  expect(routeMatch(httpRoute({ pathMatch: path && match(path) }), undefined)).toEqual(expected);
});

it('matches headers, query parameters and cookies', () => {
  const route = httpRoute({
    headerMatches: [match({ exact: 'v', invert: true })],
    queryParamMatches: [match({ prefix: 'v' })],
    cookieMatches: [match({ safeRegex: 'v', invert: true })],
  });
  expect(routeMatch(route, { connectMatcher: {} })).toEqual({
    connectMatcher: {},
    headers: [{ name: 'n', stringMatch: { exact: 'v' } }],
    queryParameters: [{ name: 'n', stringMatch: { prefix: 'v' } }],
    cookies: [{ name: 'n', stringMatch: { safeRegex: { regex: 'v' } }, invertMatch: true }],
  });
});
