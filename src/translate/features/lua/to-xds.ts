import { isObject } from '../../../core/json.ts';
import { ok } from '../../../core/result.ts';
import { any } from '../../xds/messages.ts';
import { configureFilters, filtersByName, switchedOn } from '../../xds/route-filters.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import type { Lua } from './ir.ts';

const filterType = 'envoy.filters.http.lua';
const typePackage = 'envoy.extensions.filters.http.lua.v3';

/** One filter for each script; routes switch theirs on, with a context where there is one (spec/xds-filters.md E.15). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  filtersNumbered: true,
  httpFilters: ({ listener }) =>
    filtersByName(
      listener,
      (route) => route.envoyExtensions?.luas ?? [],
      filterName,
      ({ Code }) => ok(any(`${typePackage}.Lua`, { defaultSourceCode: { inlineString: Code ?? '' } })),
    ),
  route: ({ route }) =>
    configureFilters(
      (route.envoyExtensions?.luas ?? []).map((lua) => {
        const filterContext = lua.FilterContext;
        const hasContext = isObject(filterContext);
        return [filterName(lua), hasContext ? any(`${typePackage}.LuaPerRoute`, { filterContext }) : switchedOn];
      }),
    ),
};

function filterName({ Name }: Lua): string {
  return `${filterType}/${Name}`;
}
