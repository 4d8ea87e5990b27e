import { describe, expect, it } from 'vitest';
import type { HTTPHeaderFilter, HTTPRouteRuleFilter } from '../../../../src/resources/generated/types.ts';
import { httpRoute, onlyRoute, routeConditions, routesOf } from '../../gateway-api/route-fixtures.ts';

const refused = 'Accepted=False/UnsupportedValue';

function translate(...filters: HTTPRouteRuleFilter[]) {
  const context = routesOf({ httpRoutes: [httpRoute('r', [{ filters, backendRefs: [{ name: 'web', port: 80 }] }])] });
  const { addRequestHeaders, removeRequestHeaders, addResponseHeaders, removeResponseHeaders } = onlyRoute(context);
  return {
    request: [
      addRequestHeaders?.map((h) => `${h.append ? '+' : '='}${h.name}:${h.value.join()}`),
      removeRequestHeaders,
    ],
    response: [
      addResponseHeaders?.map((h) => `${h.append ? '+' : '='}${h.name}:${h.value.join()}`),
      removeResponseHeaders,
    ],
    accepted: routeConditions(context).r?.[0]?.[0] !== refused,
  };
}

const request = (requestHeaderModifier: HTTPHeaderFilter): HTTPRouteRuleFilter => ({
  type: 'RequestHeaderModifier',
  requestHeaderModifier,
});
const response = (responseHeaderModifier: HTTPHeaderFilter): HTTPRouteRuleFilter => ({
  type: 'ResponseHeaderModifier',
  responseHeaderModifier,
});
const header = (name: string, value = 'x') => ({ name, value });

describe('header modifiers', () => {
  it('add, then set, then remove', () => {
    const modifier = { remove: ['c'], set: [header('b')], add: [header('a', '1,2')] };
    expect(translate(request(modifier)).request).toEqual([['+a:1,2', '=b:x'], ['c']]);
    expect(translate(response(modifier)).response).toEqual([['+a:1,2', '=b:x'], ['c']]);
  });

  it('keep the first mention of a header, over all filters and in any case', () => {
    const shown = translate(
      request({ add: [header('a', '1')], set: [header('A', '2')], remove: ['r'] }),
      request({ set: [header('a', '3'), header('b')], remove: ['R', 's'] }),
    );
    expect(shown.request).toEqual([
      ['+a:1', '=b:x'],
      ['r', 's'],
    ]);
  });

  it.each([
    header(''),
    header('a/b'),
    header('a:b'),
    header('Host'),
    header('a', ''),
    header('a', ' x'),
    header('a', 'x  y'),
  ])('refuse %o and keep the good ones', (bad) => {
    const shown = translate(request({ set: [bad, header('good')] }));
    expect(shown).toMatchObject({ request: [['=good:x'], undefined], accepted: false });
  });

  it('refuse names that cannot be removed', () => {
    expect(translate(request({ remove: ['a/b', 'good'] }))).toMatchObject({
      request: [undefined, ['good']],
      accepted: false,
    });
  });

  it('take values with single spaces and tabs', () => {
    expect(translate(request({ set: [header('a', 'x y\tz')] })).accepted).toBe(true);
  });

  it('may be empty', () => {
    expect(translate(request({}))).toMatchObject({ request: [undefined, undefined], accepted: true });
  });
});
