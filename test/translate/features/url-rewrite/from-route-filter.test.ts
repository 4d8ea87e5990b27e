import { describe, expect, it } from 'vitest';
import type { HTTPRouteRuleFilterURLRewrite } from '../../../../src/resources/generated/types.ts';
import { urlRewriteFilter } from '../../../../src/translate/features/url-rewrite/from-route-filter.ts';
import { filterInput, shown } from '../route-filter-input.ts';

const read = (urlRewrite: HTTPRouteRuleFilterURLRewrite, state = {}, earlier: string[] = []) =>
  shown(urlRewriteFilter(filterInput({ type: 'URLRewrite', urlRewrite }, state, earlier)));
const full = { type: 'ReplaceFullPath', replaceFullPath: '/new' } as const;
const newPath = { fullReplace: '/new', prefixMatchReplace: null };

describe('URLRewrite', () => {
  it('replaces host and path', () => {
    expect(read({ hostname: 'a.example.com', path: full })).toEqual({
      fields: { urlRewrite: { host: { name: 'a.example.com' }, path: newPath } },
      problems: [],
    });
    expect(read({ path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '' } }).fields).toEqual({
      urlRewrite: { path: { fullReplace: null, prefixMatchReplace: '' } },
    });
  });

  it.each([
    { type: 'ReplaceFullPath' },
    { type: 'ReplacePrefixMatch' },
    { ...full, replacePrefixMatch: '/x' },
    { type: 'ReplaceFullPath', replacePrefixMatch: '/x' },
    { type: 'ReplacePrefixMatch', replaceFullPath: '/x' },
    { type: 'Nonsense', replaceFullPath: '/x' },
  ])('keeps the host when the path is %o', (path) => {
    expect(read({ hostname: 'a.example.com', path: path as typeof full })).toEqual({
      fields: { urlRewrite: { host: { name: 'a.example.com' } } },
      problems: ['Accepted'],
    });
    expect(read({ path: path as typeof full })).toEqual({ fields: undefined, problems: ['Accepted'] });
  });

  it.each(['10.0.0.1', 'A.example.com', `${'a'.repeat(64)}.com`])('keeps nothing beside the host %s', (hostname) => {
    expect(read({ hostname, path: full })).toEqual({ fields: undefined, problems: ['Accepted'] });
  });

  it('is one a rule', () => {
    expect(read({ path: full }, {}, ['URLRewrite'])).toEqual({ fields: undefined, problems: ['Accepted'] });
  });

  it('leaves the parts alone that an HTTPRouteFilter rewrites', () => {
    const host = { backend: true };
    expect(read({ path: full }, { urlRewrite: { host } }).fields).toEqual({ urlRewrite: { host, path: newPath } });
    expect(read({ hostname: 'a.example.com' }, { urlRewrite: { host } }).problems).toEqual(['Accepted']);
    const path = { fullReplace: '/other', prefixMatchReplace: null };
    expect(read({ path: full }, { urlRewrite: { path } })).toEqual({
      fields: { urlRewrite: { path } },
      problems: ['Accepted'],
    });
  });
});
