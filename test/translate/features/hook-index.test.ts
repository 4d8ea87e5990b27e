import { describe, expect, it } from 'vitest';
import { defineFeature, type FromApiHooks } from '../../../src/translate/features/feature.ts';
import { indexHooks } from '../../../src/translate/features/hook-index.ts';

const feature = (name: string, fromApi?: FromApiHooks) => defineFeature({ name, summary: '', fields: [], fromApi });
const redirect = () => ({});
const rewrite = () => ({});
const extension = { field: 'urlRewrite', apply: () => ({}) } as const;
const companion = () => undefined;
const rule = (name: string) => ({ fields: () => ({ value: { name } }) });
const routeListener = { fields: () => ({}) };

describe('indexHooks', () => {
  it('finds hooks by what they serve', () => {
    const index = indexHooks([
      feature('a', { routeFilters: { filters: { RequestRedirect: redirect }, companion } }),
      feature('b', { routeFilters: { filters: { URLRewrite: rewrite }, extensions: [extension] }, routeListener }),
    ]);
    expect([...index.routeFilters]).toEqual([
      ['RequestRedirect', redirect],
      ['URLRewrite', rewrite],
    ]);
    expect([...index.routeExtensions]).toEqual([['urlRewrite', extension]]);
    expect(index.companions).toEqual([companion]);
    expect(index.routeListeners).toEqual([routeListener]);
  });

  it('keeps the order of the features', () => {
    const [first, second] = [rule('first'), rule('second')];
    const features = [feature('b', { routeRule: first }), feature('x'), feature('a', { routeRule: second })];
    const index = indexHooks(features);
    expect(index.features).toBe(features);
    expect(index.rules).toEqual([first, second]);
  });

  it('may be empty', () => {
    const { routeFilters, routeExtensions, ...lists } = indexHooks([]);
    expect([routeFilters.size, routeExtensions.size]).toEqual([0, 0]);
    expect(lists).toEqual({ features: [], companions: [], rules: [], routeListeners: [] });
  });
});
