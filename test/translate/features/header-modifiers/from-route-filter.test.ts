import { describe, expect, it } from 'vitest';
import type { HTTPHeaderFilter } from '../../../../src/resources/generated/types.ts';
import {
  requestHeaderModifier,
  responseHeaderModifier,
} from '../../../../src/translate/features/header-modifiers/from-route-filter.ts';
import { filterInput, shown } from '../route-filter-input.ts';

const request = (modifier: HTTPHeaderFilter, state = {}) =>
  shown(requestHeaderModifier(filterInput({ type: 'RequestHeaderModifier', requestHeaderModifier: modifier }, state)));
const response = (modifier: HTTPHeaderFilter, state = {}) =>
  shown(
    responseHeaderModifier(filterInput({ type: 'ResponseHeaderModifier', responseHeaderModifier: modifier }, state)),
  );
const header = (name: string, value = 'x') => ({ name, value });
const added = (name: string, value = 'x') => ({ name, value: [value], append: true, addIfAbsent: false });
const set = (name: string, value = 'x') => ({ ...added(name, value), append: false });

describe('header modifiers', () => {
  it('add, then set, then remove', () => {
    const modifier = { remove: ['c'], set: [header('b')], add: [header('a', '1,2')] };
    const changes = [[added('a', '1,2'), set('b')], ['c']];
    const [add, remove] = changes;
    expect(request(modifier)).toEqual({
      fields: { addRequestHeaders: add, removeRequestHeaders: remove },
      problems: [],
    });
    expect(response(modifier)).toEqual({
      fields: { addResponseHeaders: add, removeResponseHeaders: remove },
      problems: [],
    });
  });

  it('keep the first mention of a header, over all filters of their direction and in any case', () => {
    const modifier = {
      add: [header('A', '2')],
      set: [header('a', '3'), header('b'), header('B', 'y')],
      remove: ['R', 's'],
    };
    const earlier = [added('a', '1')];
    expect(request(modifier, { addRequestHeaders: earlier, removeRequestHeaders: ['r'] }).fields).toEqual({
      addRequestHeaders: [...earlier, set('b')],
      removeRequestHeaders: ['r', 's'],
    });
    expect(response(modifier, { addRequestHeaders: earlier, removeRequestHeaders: ['r'] }).fields).toEqual({
      addResponseHeaders: [added('A', '2'), set('b')],
      removeResponseHeaders: ['R', 's'],
    });
  });

  it.each([
    header(''),
    header('a/b'),
    header('a:b'),
    header('Host'),
    header('a', ''),
    header('a', ' x'),
    header('a', 'x  y'),
    header('a', 'é'),
  ])('refuse %o, whether added or set, and keep the good ones', (bad) => {
    const add = [bad, header('good')];
    expect(request({ add })).toEqual({ fields: { addRequestHeaders: [added('good')] }, problems: ['Accepted'] });
    expect(response({ set: add })).toEqual({ fields: { addResponseHeaders: [set('good')] }, problems: ['Accepted'] });
  });

  it('refuse names that cannot be removed', () => {
    expect(request({ remove: ['a/b', 'host', 'good'] })).toEqual({
      fields: { removeRequestHeaders: ['good'] },
      problems: ['Accepted', 'Accepted'],
    });
  });

  it('take values with single spaces and tabs', () => {
    expect(request({ set: [header('a', 'x y\tz')] }).problems).toEqual([]);
  });

  it('may be empty', () => {
    expect(request({})).toEqual({ fields: {}, problems: [] });
  });
});
