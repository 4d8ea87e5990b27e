import { describe, expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/response-override/to-xds.ts';
import { filtersFor, routeFilters } from '../filter-output.ts';

const route = (...rules: object[]) => ({
  traffic: { responseOverride: { name: 'p', rules: rules.map((rule, i) => ({ name: `p/${i}`, ...rule })) as never } },
});
const matchersOf = (...rules: object[]) => {
  const filters = filtersFor(toXds, [route(...rules)]);
  if (typeof filters === 'string') return filters;
  const matcher = filters[0]?.typedConfig.customResponseMatcher as { matcherList: { matchers: unknown } } | undefined;
  return matcher?.matcherList.matchers;
};

describe('response-override', () => {
  it('has a disabled filter for each policy', () => {
    const rule = { match: { statusCodes: [{ value: 404 }] }, response: {} };
    expect(filtersFor(toXds, [route(rule), route(rule)])).toMatchObject([
      { name: 'envoy.filters.http.custom_response/p', disabled: true },
    ]);
    expect(matchersOf(rule)).toMatchObject([{ onMatch: { action: { name: 'p/0' } } }]);
  });

  it('refuses a rule that matches nothing', () => {
    expect(matchersOf({ match: {}, source: 'Backend' })).toContain('p/0');
  });

  it('is switched on for its routes', () => {
    expect(routeFilters(toXds, route())).toMatchObject({ 'envoy.filters.http.custom_response/p': { config: {} } });
  });
});
