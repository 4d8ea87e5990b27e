import type { HTTPRouteFilterSpec, HTTPRouteRuleFilter } from '../../../src/resources/generated/types.ts';
import type {
  RouteExtensionInput,
  RouteFilterInput,
  RouteFilterOutcome,
  RouteFilterState,
} from '../../../src/translate/features/from-api-hooks.ts';
import { routeFilter } from '../gateway-api/route-fixtures.ts';

/** A filter of a rule as hooks get it that look at nothing around it; `earlier` names filters that came before. */
export function filterInput(
  filter: HTTPRouteRuleFilter,
  state: RouteFilterState = {},
  earlier: readonly string[] = [],
): RouteFilterInput {
  return { filter, filterIndex: 0, scope: {} as never, state, earlier: new Set(earlier) };
}

/** An HTTPRouteFilter `f` that a rule refers to, as hooks get it that look at nothing around it. */
export function extensionFilterInput(
  spec: HTTPRouteFilterSpec,
  state: RouteFilterState = {},
  earlier: readonly string[] = [],
): RouteExtensionInput {
  return { ...filterInput({ type: 'ExtensionRef' }, state, earlier), extension: routeFilter('f', spec) };
}

/** The fields that a filter gave, and the groups of its problems. */
export function shown({ fields, problems = [] }: RouteFilterOutcome) {
  return { fields, problems: problems.map(({ group }) => group) };
}
