import { expect, it } from 'vitest';
import { defineFeature, type Feature } from '../../../../src/translate/features/feature.ts';
import type { FilterPosition } from '../../../../src/translate/ir/api-types.ts';
import { controllerOptions } from '../../../../src/translate/options.ts';
import { createProvenance } from '../../../../src/translate/provenance.ts';
import { orderHttpFilters } from '../../../../src/translate/xds/listener/filter-order.ts';
import { any } from '../../../../src/translate/xds/messages.ts';
import { createTranslation } from '../../../../src/translate/xds/translation.ts';

const feature = (name: string, filtersNumbered = false): Feature =>
  defineFeature({ name, summary: '', fields: [], toXds: { filterTypes: [`f.${name}`], filtersNumbered } });
const features = [feature('auth'), feature('lua', true), feature('router')];

const order = (names: readonly string[], filterOrder: readonly FilterPosition[] = []) => {
  const t = createTranslation({ filterOrder }, controllerOptions, createProvenance(), features);
  return orderHttpFilters(
    t,
    names.map((name) => ({ name, typedConfig: any('x') })),
  ).map((filter) => filter.name);
};
const position = (fields: Record<string, string>) => fields as unknown as FilterPosition;

it('orders by type, then by number where filters are numbered, then by name', () => {
  expect(order(['f.router', 'other', 'f.lua/b/10', 'f.lua/b/2', 'f.lua/a/2', 'f.auth/10', 'f.auth/2'])).toEqual([
    'f.auth/10',
    'f.auth/2',
    'f.lua/a/2',
    'f.lua/b/2',
    'f.lua/b/10',
    'other',
    'f.router',
  ]);
});

it('moves types before the first and after the last of another type', () => {
  const names = ['f.auth/a', 'f.auth/b', 'f.lua/x/0', 'f.lua/x/1', 'f.router'];
  expect(order(names, [position({ name: 'f.lua', before: 'f.auth' })])).toEqual([
    'f.lua/x/0',
    'f.lua/x/1',
    'f.auth/a',
    'f.auth/b',
    'f.router',
  ]);
  expect(order(names, [position({ name: 'f.auth', after: 'f.lua' })])).toEqual([
    'f.lua/x/0',
    'f.lua/x/1',
    'f.auth/a',
    'f.auth/b',
    'f.router',
  ]);
});

it('leaves the order when a type is missing', () => {
  const names = ['f.auth/a', 'f.router'];
  expect(order(names, [position({ name: 'f.lua', before: 'f.auth' })])).toEqual(names);
  expect(order(names, [position({ name: 'f.router', before: 'f.lua' })])).toEqual(names);
  expect(order(names, [position({ name: 'f.auth', after: 'f.lua' })])).toEqual(names);
});
