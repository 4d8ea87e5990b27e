import type { FieldPath } from '../../../core/diagnostic.ts';
import type { Outcome, RouteFilterScope } from '../../features/from-api-hooks.ts';
import type { HTTPRoute as HTTPRouteIR } from '../../ir/route.ts';
import { matchName, ruleDestinationName, settingName } from '../names.ts';
import { resourceMetadata } from '../resource-metadata.ts';
import { readFilteredBackend } from './backend-ref-filters.ts';
import type { RouteBackend } from './route-backend.ts';
import { type RouteProblem, routeProblem } from './route-problem.ts';
import { placedBackends, type RuleDestination, ruleDestination } from './rule-destination.ts';
import { applyFilters, type RuleFilters } from './rule-filters.ts';
import type { RuleInput } from './rule-input.ts';
import { type RuleMatch, ruleMatches } from './rule-matches.ts';
import { respondForBackends } from './rule-response.ts';

/** What a rule gives: IR routes without hostname and destination, where they lead, and what is wrong. */
export interface RuleResult {
  readonly routes: readonly HTTPRouteIR[];
  readonly destination?: RuleDestination;
  readonly problems: readonly RouteProblem[];
}

/** Reads a rule: filters, then matches, then backends (spec/gateway-api.md 9.1). */
export function evaluateRule(input: RuleInput): RuleResult {
  const { rule, ruleIndex } = input;
  const path: FieldPath = ['spec', 'rules', ruleIndex];
  const filters = applyFilters(filterScope(input, [...path, 'filters']), rule.rule.filters);
  const made = makeRoutes(input, path, filters);
  if (!made.ok) return { routes: [], problems: [...filters.problems, made.problem] };
  const backends = readBackends(input, path);
  const placed = placedBackends(rule.kind, backends);
  const response = respondForBackends({ input, path, filters, backends, settings: placed.map((p) => p.setting) });
  const routes = made.routes.map(response.apply);
  return {
    routes,
    destination: ruleDestination(input, backends, placed),
    problems: [...filters.problems, ...response.problems],
  };
}

function filterScope(input: RuleInput, path: FieldPath, onBackendRef = false): RouteFilterScope {
  const { context, routeContext, parent, rule, ruleIndex } = input;
  const { route } = routeContext;
  return {
    context,
    routeContext,
    parent,
    kind: rule.kind,
    route: { namespace: route.metadata.namespace ?? '', name: route.metadata.name ?? '', object: route },
    path,
    // The reference numbers the mirrors of all rules of a GRPCRoute as if they stood in the first one.
    destinationName: ruleDestinationName(rule.kind, route, rule.kind === 'GRPCRoute' ? 0 : ruleIndex),
    onBackendRef,
  };
}

function readBackends(input: RuleInput, path: FieldPath): readonly RouteBackend[] {
  const { context, routeContext, parent, rule, ruleIndex } = input;
  const destination = ruleDestinationName(rule.kind, routeContext.route, ruleIndex);
  const ruleName = rule.rule.name;
  return (rule.rule.backendRefs ?? []).map((ref, i) => {
    const at = [...path, 'backendRefs', i];
    const name = settingName(destination, i);
    return readFilteredBackend(
      { context, routeContext, parent, ref, name, path: at, ...(ruleName && { ruleName }) },
      () => filterScope(input, [...at, 'filters'], true),
    );
  });
}

type MadeRoutes =
  | { readonly ok: true; readonly routes: readonly HTTPRouteIR[] }
  | { readonly ok: false; readonly problem: RouteProblem };

/** One IR route for each match, each followed by the companions that the filters ask for. */
function makeRoutes(input: RuleInput, path: FieldPath, filters: RuleFilters): MadeRoutes {
  const matches = ruleMatches(input.rule, filters.matches);
  if (!matches.ok) return { ok: false, problem: routeProblem(matches.error, { path: [...path, 'matches'] }) };
  const fields = ruleFields(input, matches.value);
  const [wrong] = fields.problems ?? [];
  if (wrong) return { ok: false, problem: routeProblem(wrong.message, { path: [...path, ...(wrong.path ?? [])] }) };
  const { rule, routeContext, ruleIndex, context } = input;
  const destination = ruleDestinationName(rule.kind, routeContext.route, ruleIndex);
  const metadata = resourceMetadata(routeContext.route, rule.rule.name);
  const routes = matches.value.flatMap((match): HTTPRouteIR[] => {
    const at = match.matchIndex === undefined ? path : [...path, 'matches', match.matchIndex];
    const route: HTTPRouteIR = {
      name: matchName(destination, match.index),
      hostname: '',
      isHTTP2: rule.kind === 'GRPCRoute',
      ...match.fields,
      ...filters.fields,
      ...fields.value,
      metadata,
    };
    const companions = context.hooks.companions.flatMap((hook) => hook(route) ?? []);
    return [route, ...companions].map((made) => context.provenance.note(made, routeContext.route, at));
  });
  return { ok: true, routes };
}

/** What the rule's own fields give; GRPCRoutes have no such fields. */
function ruleFields(
  { rule, routeContext, ruleIndex, context }: RuleInput,
  matches: readonly RuleMatch[],
): Outcome<Partial<HTTPRouteIR>> {
  if (rule.kind !== 'HTTPRoute') return {};
  const destinationName = ruleDestinationName(rule.kind, routeContext.route, ruleIndex);
  const hasMatches = matches[0]?.index !== -1;
  const outcomes = context.hooks.rules.map((hook) => hook.fields({ rule: rule.rule, hasMatches, destinationName }));
  return {
    value: Object.assign({}, ...outcomes.map((outcome) => outcome.value)) as Partial<HTTPRouteIR>,
    problems: outcomes.flatMap((outcome) => outcome.problems ?? []),
  };
}
