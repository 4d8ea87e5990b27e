import { ok, type Result } from '../../../core/result.ts';
import type { HttpFilterScope } from '../../features/to-xds-hooks.ts';
import type { HttpFilter } from '../messages.ts';
import type { XdsTranslation } from '../translation.ts';
import { orderHttpFilters } from './filter-order.ts';

/**
 * The HTTP filters of a connection manager after the filters that one more IR listener needs have joined. A filter that
 * is there already stays as it is, unless its feature merges the two (spec/xds-filters.md E.1).
 */
export function joinHttpFilters(
  t: XdsTranslation,
  present: readonly HttpFilter[],
  scope: Omit<HttpFilterScope, 'presentFilters'>,
): Result<readonly HttpFilter[], string> {
  const byName = new Map(present.map((filter) => [filter.name, filter]));
  for (const { hooks, run } of t.hooks('httpFilters')) {
    const added = run({ ...scope, presentFilters: present });
    if (!added.ok) return added;
    for (const filter of added.value) {
      const same = byName.get(filter.name);
      if (!same) byName.set(filter.name, filter);
      else if (hooks.mergeHttpFilter) byName.set(filter.name, hooks.mergeHttpFilter(same, filter));
    }
  }
  return ok(orderHttpFilters(t, [...byName.values()]));
}
