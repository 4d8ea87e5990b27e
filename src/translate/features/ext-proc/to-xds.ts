import type { HTTPRoute } from '../../ir/route.ts';
import { filtersByName, switchOn } from '../../xds/route-filters.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';
import { extProcFilter } from './filter.ts';
import type { ExtProc } from './ir.ts';

const filterType = 'envoy.filters.http.ext_proc';

/** One filter for each external processor; routes switch theirs on (spec/xds-filters.md E.16). */
export const toXds: ToXdsHooks = {
  filterTypes: [filterType],
  filtersNumbered: true,
  httpFilters: ({ listener }) => filtersByName(listener, processorsOf, filterName, extProcFilter),
  route: ({ route }) => switchOn(processorsOf(route).map(filterName)),
  resources: ({ listener }) =>
    (listener.routes ?? []).flatMap((route) =>
      processorsOf(route).map(({ destination, traffic }) => ({
        kind: 'destination',
        destination,
        traffic,
        clientCertificates: false,
      })),
    ),
};

function processorsOf({ envoyExtensions }: HTTPRoute): readonly ExtProc[] {
  return envoyExtensions?.extProcs ?? [];
}

function filterName({ name }: ExtProc): string {
  return `${filterType}/${name}`;
}
