import type { HTTPRoute } from '../../ir/route.ts';
import { filtersByName, switchOn } from '../../xds/route-filters.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import { customResponseFilter } from './filter.ts';
import type { ResponseOverride } from './ir.ts';

const filterType = 'envoy.filters.http.custom_response';

/** One filter for each policy that replaces responses; routes switch theirs on (spec/xds-filters.md E.25). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  httpFilters: ({ listener }) => filtersByName(listener, overridesOf, filterName, customResponseFilter),
  route: ({ route }) => switchOn(overridesOf(route).map(filterName)),
};

function overridesOf({ traffic }: HTTPRoute): readonly ResponseOverride[] {
  return traffic?.responseOverride ? [traffic.responseOverride] : [];
}

function filterName({ name }: ResponseOverride): string {
  return `${filterType}/${name}`;
}
