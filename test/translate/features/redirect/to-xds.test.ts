import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/redirect/to-xds.ts';
import { routeScope } from '../../xds/xds-scopes.ts';

const redirect = (route: Parameters<typeof routeScope>[0]) => {
  const part = toXds.route?.(routeScope(route));
  return part?.ok ? part.value.terminalAction?.redirect : part;
};

it.each([
  [301, undefined],
  [302, 'FOUND'],
  [303, 'SEE_OTHER'],
  [307, 'TEMPORARY_REDIRECT'],
  [308, 'PERMANENT_REDIRECT'],
])('status %d is response code %s', (statusCode, responseCode) => {
  expect(redirect({ redirect: { statusCode } })).toEqual(responseCode ? { responseCode } : {});
});

it('keeps usual ports out of the location', () => {
  expect(redirect({ redirect: { port: 443, scheme: 'https', hostname: 'a.test' } })).toEqual({
    schemeRedirect: 'https',
    hostRedirect: 'a.test',
  });
  expect(redirect({ redirect: { port: 8443 } })).toEqual({ portRedirect: 8443 });
});

it('replaces the whole path, a prefix, or a prefix with the root', () => {
  const pathMatch = { name: '', prefix: '/a.b/', distinct: false };
  const path = (fullReplace: string | null, prefixMatchReplace: string | null) =>
    redirect({ pathMatch, redirect: { path: { fullReplace, prefixMatchReplace } } });
  expect(path('/new', null)).toEqual({ pathRedirect: '/new' });
  expect(path(null, '/new/')).toEqual({ prefixRewrite: '/new/' });
  expect(path(null, '/')).toEqual({
    regexRewrite: { pattern: { regex: '^/a\\.b/\\/*' }, substitution: '/' },
  });
});
