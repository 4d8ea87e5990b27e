import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/lua/to-xds.ts';
import { filtersFor, routeFilters } from '../filter-output.ts';

const script = (index: number, FilterContext: object | null = null) => ({
  Name: `p/lua/${index}`,
  Code: `-- ${index}`,
  FilterContext: FilterContext as never,
});

it('switches scripts on, with a context where there is one', () => {
  const route = { envoyExtensions: { luas: [script(0), script(1, { mode: 'strict' })] } };
  expect(filtersFor(toXds, [route, route])).toMatchObject([
    {
      name: 'envoy.filters.http.lua/p/lua/0',
      typedConfig: { defaultSourceCode: { inlineString: '-- 0' } },
      disabled: true,
    },
    { name: 'envoy.filters.http.lua/p/lua/1' },
  ]);
  expect(routeFilters(toXds, route)).toMatchObject({
    'envoy.filters.http.lua/p/lua/0': { config: {} },
    'envoy.filters.http.lua/p/lua/1': { filterContext: { mode: 'strict' } },
  });
});

it('refuses a route with two scripts of one name', () => {
  expect(routeFilters(toXds, { envoyExtensions: { luas: [script(0), script(0)] } })).toContain('p/lua/0');
});
