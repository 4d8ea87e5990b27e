import { describe, expect, it } from 'vitest';
import type { HTTPRouteFilterURLRewrite } from '../../../../src/resources/generated/types.ts';
import { urlRewriteExtension } from '../../../../src/translate/features/url-rewrite/from-route-extension.ts';
import { extensionFilterInput, shown } from '../route-filter-input.ts';

const read = (urlRewrite: HTTPRouteFilterURLRewrite, state = {}, earlier: string[] = []) =>
  shown(urlRewriteExtension.apply(extensionFilterInput({ urlRewrite }, state, earlier)));
const regexPath = (pattern: string, substitution?: string) =>
  ({ type: 'ReplaceRegexMatch', replaceRegexMatch: { pattern, ...(substitution && { substitution }) } }) as never;
const rewrittenPath = (pattern: string, substitution: string) => ({
  fullReplace: null,
  prefixMatchReplace: null,
  regexMatchReplace: { pattern, substitution },
});

describe('the rewrites of an HTTPRouteFilter', () => {
  it.each<[HTTPRouteFilterURLRewrite, object]>([
    [{ path: regexPath('^/(.*)$', '\\1') }, { path: rewrittenPath('^/(.*)$', '\\1') }],
    [{ path: regexPath('a') }, { path: rewrittenPath('a', '') }],
    [{ hostname: { type: 'Header', header: 'h' } }, { host: { header: 'h' } }],
    [{ hostname: { type: 'Backend' } }, { host: { backend: true } }],
    [
      { hostname: { type: 'PathRegex', pathRegex: { pattern: 'a', substitution: 'b' } } },
      { host: { pathRegex: { pattern: 'a', substitution: 'b' } } },
    ],
    [{ appendXForwardedHost: false }, { appendXForwardedHost: false }],
  ])('take %j', (wanted, urlRewrite) => {
    expect(read(wanted)).toEqual({ fields: { urlRewrite }, problems: [] });
  });

  it.each<HTTPRouteFilterURLRewrite>([
    { path: regexPath('') },
    { path: regexPath('a(?=b)') },
    { path: { type: 'ReplaceFullPath' as 'ReplaceRegexMatch' } },
    { path: { type: 'ReplaceRegexMatch' } },
    { hostname: { type: 'Header' } },
    { hostname: { type: 'PathRegex' } },
    { hostname: { type: 'PathRegex', pathRegex: { pattern: 'a', substitution: '' } } },
    { hostname: { type: 'PathRegex', pathRegex: { pattern: '(', substitution: 'x' } } },
    { hostname: { type: 'Other' as 'Header' } },
  ])('refuse %j whole', (wanted) => {
    expect(read({ ...wanted, appendXForwardedHost: true })).toEqual({ fields: undefined, problems: ['Accepted'] });
  });

  it('join those of the core filter part by part', () => {
    const path = { fullReplace: '/new', prefixMatchReplace: null };
    const state = { urlRewrite: { path } };
    expect(read({ hostname: { type: 'Backend' } }, state).fields).toEqual({
      urlRewrite: { path, host: { backend: true } },
    });
    expect(read({ path: regexPath('a') }, state).problems).toEqual(['Accepted']);
    expect(read({ hostname: { type: 'Backend' } }, { urlRewrite: { host: { header: 'h' } } }).problems).toEqual([
      'Accepted',
    ]);
  });

  it('are one a rule', () => {
    expect(read({ hostname: { type: 'Backend' } }, {}, ['HTTPRouteFilter.urlRewrite'])).toEqual({
      fields: undefined,
      problems: ['Accepted'],
    });
  });
});
