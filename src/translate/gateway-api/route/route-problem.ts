import type { FieldPath } from '../../../core/diagnostic.ts';
import type { ProblemGroup, RouteFilterProblem } from '../../features/from-api-hooks.ts';

/** What is wrong with a rule of a route, and the condition that tells it. */
export interface RouteProblem {
  readonly group: ProblemGroup;
  readonly reason: string;
  readonly message: string;
  readonly path?: FieldPath;
}

/** A problem that makes its rule unaccepted unless the group says otherwise. */
export function routeProblem(
  message: string,
  { group = 'Accepted', reason = 'UnsupportedValue', path }: Partial<RouteProblem> = {},
): RouteProblem {
  return { group, reason, message, ...(path && { path }) };
}

/** A filter's problem with the defaults filled in. */
export function fromFilterProblem(problem: RouteFilterProblem, path: FieldPath): RouteProblem {
  const { group, reason, message } = problem;
  return routeProblem(message, { group, ...(reason && { reason }), path: problem.path ?? path });
}
