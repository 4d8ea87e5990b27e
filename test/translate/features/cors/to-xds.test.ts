import { describe, expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/cors/to-xds.ts';
import { filtersFor, routeFilters } from '../filter-output.ts';

const filter = 'envoy.filters.http.cors';
const origin = { name: '', exact: 'https://a.test', distinct: false };

describe('cors', () => {
  it('adds its filter only where a route has rules', () => {
    expect(filtersFor(toXds, [{}])).toEqual([]);
    expect(filtersFor(toXds, [{}, { security: { cors: {} } }])).toMatchObject([{ name: filter }]);
  });

  it('collapses methods and headers with a wildcard, but not exposed headers', () => {
    const cors = {
      allowOrigins: [origin],
      allowMethods: ['GET', '*'],
      allowHeaders: ['a', 'b'],
      exposeHeaders: ['*', 'c'],
    };
    expect(routeFilters(toXds, { cors })).toMatchObject({
      [filter]: {
        allowOriginStringMatch: [{ exact: 'https://a.test' }],
        allowMethods: '*',
        allowHeaders: 'a, b',
        exposeHeaders: '*, c',
        allowCredentials: false,
        forwardNotMatchingPreflights: false,
      },
    });
  });

  it('prefers the rules of the route filter and writes the age in whole seconds', () => {
    const route = { cors: { maxAge: '1m30s' }, security: { cors: { maxAge: '5s' } } };
    expect(routeFilters(toXds, route)).toMatchObject({ [filter]: { maxAge: '90' } });
  });
});
