import { compareBytes } from '../../../core/compare.ts';
import { formatPath } from '../../../core/diagnostic.ts';
import type { KubernetesObject } from '../../../core/resource-ref.ts';
import type { ProblemGroup } from '../../features/from-api-hooks.ts';
import type { ParentContext } from '../contexts.ts';
import { setRouteCondition } from './route-condition.ts';
import type { RouteProblem } from './route-problem.ts';

/** What is wrong with one rule. */
export interface RuleProblems {
  readonly problems: readonly RouteProblem[];
}

/**
 * Writes what is wrong with the rules of a route as conditions towards a parent, one for each group. A route is refused only when none
 * of its rules can be accepted (spec/gateway-api.md 8.3).
 */
export function writeProblems(parent: ParentContext, route: KubernetesObject, rules: readonly RuleProblems[]): void {
  const problems = rules.flatMap((rule) => rule.problems);
  const inGroup = (group: ProblemGroup): RouteProblem[] => problems.filter((problem) => problem.group === group);
  const accepted = inGroup('Accepted');
  if (accepted.length > 0) {
    const unaccepted = rules.filter((rule) => rule.problems.some((problem) => problem.group === 'Accepted'));
    const said = summarise(accepted);
    if (unaccepted.length >= rules.length) {
      setRouteCondition(parent, route, { type: 'Accepted', status: 'False', ...said });
    } else {
      setRouteCondition(parent, route, { type: 'PartiallyInvalid', status: 'True', ...said });
      const message = 'The route is accepted; rules that cannot be are named in the condition PartiallyInvalid.';
      setRouteCondition(parent, route, { type: 'Accepted', status: 'True', reason: 'Accepted', message });
    }
  }
  for (const type of ['ResolvedRefs', 'BackendsAvailable'] as const) {
    const group = inGroup(type);
    if (group.length > 0) setRouteCondition(parent, route, { type, status: 'False', ...summarise(group) });
  }
}

/** All reasons of a group in one, and all messages with their places. */
export function summarise(problems: readonly RouteProblem[]): { readonly reason: string; readonly message: string } {
  const reasons = [...new Set(problems.map((problem) => problem.reason))].sort(compareBytes);
  const sentences = new Set(
    problems.map(({ path, message }) => {
      const sentence = message.endsWith('.') ? message : `${message}.`;
      return path ? `${formatPath(path)}: ${sentence}` : sentence;
    }),
  );
  return { reason: reasons.join(','), message: [...sentences].join(' ') };
}
