import { compareBytes } from '../../../core/compare.ts';
import type { FilterPosition } from '../../ir/api-types.ts';
import type { HttpFilter } from '../messages.ts';
import type { XdsTranslation } from '../translation.ts';

interface FilterType {
  readonly prefix: string;
  readonly numbered: boolean;
}

/** Orders HTTP filters as the registry does, then as the user asked for (spec/xds-filters.md E.2). */
export function orderHttpFilters(t: XdsTranslation, filters: readonly HttpFilter[]): readonly HttpFilter[] {
  const types = t
    .hooks('filterTypes')
    .flatMap(({ hooks, run }) => run.map((prefix) => ({ prefix, numbered: hooks.filtersNumbered === true })));
  const ranked = filters.map((filter) => ({ filter, ...rankOf(filter.name, types) }));
  ranked.sort((a, b) => a.rank - b.rank || a.number - b.number || compareBytes(a.filter.name, b.filter.name));
  return t.filterOrder.reduce(
    moveFilters,
    ranked.map((r) => r.filter),
  );
}

/** The position of a filter's type; filters of no known type stand before the last one, the router. */
function rankOf(name: string, types: readonly FilterType[]): { readonly rank: number; readonly number: number } {
  const rank = types.findIndex((type) => name.startsWith(type.prefix));
  if (rank < 0) return { rank: types.length - 1.5, number: 0 };
  const number = types[rank]?.numbered ? Number(name.slice(name.lastIndexOf('/') + 1)) : 0;
  return { rank, number: Number.isFinite(number) ? number : 0 };
}

/** Moves all filters of one type before the first or after the last filter of another type. */
function moveFilters(filters: readonly HttpFilter[], position: FilterPosition): readonly HttpFilter[] {
  const isOfType = (type: string) => (filter: HttpFilter) => filter.name.startsWith(type);
  const moved = filters.filter(isOfType(position.name));
  const target = position.before || position.after;
  if (moved.length === 0 || !target) return filters;
  const rest = filters.filter((filter) => !moved.includes(filter));
  const at = position.before ? rest.findIndex(isOfType(target)) : rest.findLastIndex(isOfType(target)) + 1;
  if (position.before ? at < 0 : at === 0) return filters;
  return [...rest.slice(0, at), ...moved, ...rest.slice(at)];
}
