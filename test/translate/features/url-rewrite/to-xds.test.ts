import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/url-rewrite/to-xds.ts';
import { routeScope } from '../../xds/xds-scopes.ts';

const action = (route: Parameters<typeof routeScope>[0]) => {
  const part = toXds.route?.(routeScope(route));
  return part?.ok ? part.value.action : part;
};
const path = (fields: object) => ({ urlRewrite: { path: { fullReplace: null, prefixMatchReplace: null, ...fields } } });

it('rewrites paths', () => {
  expect(action(path({ fullReplace: '/new' }))).toEqual({
    regexRewrite: { pattern: { regex: '^/.*$' }, substitution: '/new' },
  });
  expect(action(path({ prefixMatchReplace: '/new/' }))).toEqual({ prefixRewrite: '/new' });
  expect(action(path({ regexMatchReplace: { pattern: '^/x', substitution: '' } }))).toEqual({
    regexRewrite: { pattern: { regex: '^/x' } },
  });
});

it('takes slashes after a prefix that becomes the root', () => {
  const pathMatch = { name: '', prefix: '/a', distinct: false };
  expect(action({ pathMatch, ...path({ prefixMatchReplace: '' }) })).toEqual({
    regexRewrite: { pattern: { regex: '^/a\\/*' }, substitution: '/' },
  });
});

it.each([
  [{ name: 'a.test' }, { hostRewriteLiteral: 'a.test' }],
  [{ header: 'x-host' }, { hostRewriteHeader: 'x-host' }],
  [{ backend: true }, { autoHostRewrite: true }],
  [
    { pathRegex: { pattern: '^/(.*)$', substitution: '\\\\1' } },
    { hostRewritePathRegex: { pattern: { regex: '^/(.*)$' }, substitution: '\\\\1' } },
  ],
])('rewrites the host by %j', (host, expected) => {
  expect(action({ urlRewrite: { host } })).toEqual({ ...expected, appendXForwardedHost: true });
  expect(action({ urlRewrite: { host, appendXForwardedHost: false } })).toEqual(expected);
});

it('has no host of a backend for dynamic resolver routes', () => {
  const destination = { name: 'd', settings: [{ name: 'd/0', isDynamicResolver: true }] };
  expect(action({ destination, urlRewrite: { host: { backend: true } } })).toEqual({ appendXForwardedHost: true });
});

it('rewrites the host for a single backend', () => {
  const setting = { name: 's', filters: { urlRewrite: { host: { name: 'a.test' } } } };
  expect(toXds.weightedCluster?.(setting)).toEqual({ hostRewriteLiteral: 'a.test' });
});
