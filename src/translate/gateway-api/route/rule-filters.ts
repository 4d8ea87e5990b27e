import type {
  GRPCRouteRuleFilter,
  HTTPRouteFilterMatch,
  HTTPRouteRuleFilter,
} from '../../../resources/generated/types.ts';
import type { RouteFilterInput, RouteFilterScope, RouteFilterState } from '../../features/from-api-hooks.ts';
import { applyExtensionRef, type FilterOutcome } from './extension-ref.ts';
import { fromFilterProblem, type RouteProblem, routeProblem } from './route-problem.ts';

/** What the filters of a rule or of a backendRef give together. */
export interface RuleFilters {
  readonly fields: RouteFilterState;
  /** Further matches, from an HTTPRouteFilter. */
  readonly matches?: readonly HTTPRouteFilterMatch[];
  readonly problems: readonly RouteProblem[];
}

/** Filters that a GRPCRoute may use; HTTPRoutes may use all. */
const grpcFilters = new Set(['RequestHeaderModifier', 'ResponseHeaderModifier', 'RequestMirror']);

const noFilters: RuleFilters = { fields: {}, problems: [] };

/**
 * Reads a list of filters in order. A direct response ends the reading: what follows would never run (spec/gateway-api.md 9.4).
 */
export function applyFilters(
  scope: RouteFilterScope,
  filters: readonly (HTTPRouteRuleFilter | GRPCRouteRuleFilter)[] | undefined,
): RuleFilters {
  if (!filters?.length) return noFilters;
  let fields: RouteFilterState = {};
  let matches: readonly HTTPRouteFilterMatch[] | undefined;
  const earlier = new Set<string>();
  const problems: RouteProblem[] = [];
  for (const [filterIndex, filter] of filters.entries()) {
    if (fields.directResponse) break;
    const outcome = applyFilter({ filter, filterIndex, scope, state: fields, earlier });
    fields = { ...fields, ...outcome.fields };
    matches ??= outcome.matches;
    for (const name of outcome.applied) earlier.add(name);
    for (const problem of outcome.problems ?? []) {
      problems.push(fromFilterProblem(problem, [...scope.path, filterIndex]));
      if (problem.respond500) fields = { ...fields, directResponse: { statusCode: 500 } };
    }
  }
  const { fields: compatible, problem } = dropIncompatible(scope, fields);
  return { fields: compatible, ...(matches && { matches }), problems: problem ? [...problems, problem] : problems };
}

function applyFilter(input: RouteFilterInput): FilterOutcome {
  const { filter, scope } = input;
  if (filter.type === 'ExtensionRef') return applyExtensionRef(input);
  const isAllowed = scope.kind === 'HTTPRoute' || grpcFilters.has(filter.type);
  const hook = isAllowed ? scope.context.hooks.routeFilters.get(filter.type) : undefined;
  if (hook) return { ...hook(input), applied: [filter.type] };
  const message = `filters of type ${filter.type} are not supported in a ${scope.kind}`;
  return { problems: [{ group: 'Accepted', message, respond500: true }], applied: [] };
}

interface Compatible {
  readonly fields: RouteFilterState;
  readonly problem?: RouteProblem;
}

/** Mirrors need a backend beside them, and gRPC has no way to say success without one. */
function dropIncompatible({ kind, path }: RouteFilterScope, fields: RouteFilterState): Compatible {
  const { mirrors, directResponse, redirect, ...others } = fields;
  if (mirrors?.length && directResponse) {
    return {
      fields: { ...others, ...(redirect && { redirect }) },
      problem: incompatible('a direct response leaves nothing to mirror: remove one of the two filters'),
    };
  }
  if (kind === 'HTTPRoute' && mirrors?.length && redirect) {
    return {
      fields: { ...others, ...(directResponse && { directResponse }) },
      problem: incompatible('a redirect leaves nothing to mirror: remove one of the two filters'),
    };
  }
  const status = directResponse?.statusCode ?? 0;
  if (kind === 'GRPCRoute' && status >= 200 && status < 300) {
    const { directResponse: _dropped, ...rest } = fields;
    const message = `a direct response to gRPC calls cannot have the status ${status}: use a status outside of 200 to 299`;
    return { fields: rest, problem: routeProblem(message, { path }) };
  }
  return { fields };

  function incompatible(message: string): RouteProblem {
    return routeProblem(message, { reason: 'IncompatibleFilters', path });
  }
}
