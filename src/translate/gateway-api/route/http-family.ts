import type { GRPCRoute, HTTPRoute } from '../../../resources/generated/types.ts';
import type { ParentContext, RouteContext, TranslateContext } from '../contexts.ts';
import { fanOut } from './fan-out.ts';
import { evaluateRule, type RuleResult } from './http-rule.ts';
import type { ListenerIndex } from './listener-index.ts';
import { isRefused, setNoMatchingHostname, setResolvedUnlessFailed } from './route-condition.ts';
import type { HTTPFamilyRule } from './rule-input.ts';
import { writeProblems } from './write-problems.ts';

/** Translates an HTTPRoute or GRPCRoute for each of its parents: rules, status, then the IR routes of every listener. */
export function translateHTTPFamily(context: TranslateContext, index: ListenerIndex, routeContext: RouteContext): void {
  for (const parent of routeContext.parents) translateForParent(context, index, routeContext, parent);
}

function translateForParent(
  context: TranslateContext,
  index: ListenerIndex,
  routeContext: RouteContext,
  parent: ParentContext,
): void {
  const { kind, route } = routeContext;
  const rules = rulesOf(routeContext);
  const results: RuleResult[] = rules.map((rule, ruleIndex) =>
    evaluateRule({ context, routeContext, parent, rule, ruleIndex }),
  );
  writeProblems(parent, route, results);
  setResolvedUnlessFailed(parent, route);
  if (kind === 'GRPCRoute' && isRefused(parent)) return;
  const reached = fanOut(context, index, routeContext, parent, results);
  if (!reached && parent.listeners.length > 0) setNoMatchingHostname(parent, route);
}

/** The rules with the kind that tells their shape. */
function rulesOf({ kind, route }: RouteContext): readonly HTTPFamilyRule[] {
  if (kind === 'HTTPRoute') return ((route as HTTPRoute).spec?.rules ?? []).map((rule) => ({ kind, rule }));
  if (kind === 'GRPCRoute') return ((route as GRPCRoute).spec?.rules ?? []).map((rule) => ({ kind, rule }));
  return [];
}
