import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/csrf/to-xds.ts';
import { filtersFor, routeFilters } from '../filter-output.ts';

const filter = 'envoy.filters.http.csrf';

it('enforces all requests without a shadow fraction', () => {
  const config = routeFilters(toXds, { security: { csrf: {} } });
  expect(config).toMatchObject({ [filter]: { filterEnabled: { defaultValue: { numerator: 100 } } } });
  expect(config).not.toMatchObject({ [filter]: { shadowEnabled: expect.anything() } });
});

it('enforces what the shadow fraction leaves', () => {
  const csrf = { shadowFraction: { numerator: 1, denominator: 1000 } };
  expect(routeFilters(toXds, { security: { csrf } })).toMatchObject({
    [filter]: {
      filterEnabled: { defaultValue: { numerator: 9990, denominator: 'TEN_THOUSAND' } },
      shadowEnabled: { defaultValue: { numerator: 100 } },
    },
  });
});

it('stands neutral in the connection manager', () => {
  expect(filtersFor(toXds, [{ security: { csrf: {} } }])).toMatchObject([
    { name: filter, typedConfig: { filterEnabled: { defaultValue: {} } } },
  ]);
});
