import type { FieldPath } from '../../../core/diagnostic.ts';
import type { DestinationSetting } from '../../ir/destination.ts';
import type { HTTPRoute as HTTPRouteIR } from '../../ir/route.ts';
import { weightClasses } from '../backend/weight-classes.ts';
import type { RouteBackend } from './route-backend.ts';
import { type RouteProblem, routeProblem } from './route-problem.ts';
import type { RuleFilters } from './rule-filters.ts';
import type { RuleInput } from './rule-input.ts';

interface ResponseInput {
  readonly input: RuleInput;
  readonly path: FieldPath;
  readonly filters: RuleFilters;
  readonly backends: readonly RouteBackend[];
  /** What becomes of the backends in the destination. */
  readonly settings: readonly DestinationSetting[];
}

/** How the routes of a rule answer where the rule cannot do what it says. */
export interface RuleResponse {
  readonly apply: (route: HTTPRouteIR) => HTTPRouteIR;
  /** Problems of the backends, and of filters that do not fit them. */
  readonly problems: readonly RouteProblem[];
}

/**
 * Looks at filters and backends of a rule together: routes whose filters failed or that have no usable backend answer with an error
 * of their own (spec/gateway-api.md 9.1 step 4).
 */
export function respondForBackends(response: ResponseInput): RuleResponse {
  const { input, filters, backends, settings } = response;
  const { context, rule } = input;
  const refProblems = backends.flatMap((backend) => backend.problem ?? []);
  const conflict = resolverConflict(response);
  const problems = conflict ? [...refProblems, conflict] : refProblems;
  const extensions = rule.kind === 'HTTPRoute' ? backends.flatMap((backend) => backend.extension ?? []) : [];
  const filterFailed = filters.problems.some((problem) => problem.group !== 'BackendsAvailable');
  const overwrites = filterFailed && rule.kind === 'HTTPRoute';
  const statusCode = filterFailed ? 500 : errorStatus(backends, settings, conflict !== undefined);
  return {
    problems,
    apply: (route) => {
      const answersItself = route.directResponse !== undefined || route.redirect !== undefined;
      const answers = statusCode !== undefined && (overwrites || !answersItself);
      if (!answers && extensions.length === 0) return route;
      const changed = {
        ...route,
        ...(answers && { directResponse: { statusCode } }),
        ...(extensions.length > 0 && { extensionRefs: [...(route.extensionRefs ?? []), ...extensions] }),
      };
      return context.provenance.inherit(changed, route);
    },
  };
}

/** The status with which routes without usable backends answer; undefined when there are some. */
function errorStatus(
  backends: readonly RouteBackend[],
  settings: readonly DestinationSetting[],
  conflict: boolean,
): 500 | 503 | undefined {
  const weights = weightClasses(settings);
  if (weights.valid > 0) return conflict ? 500 : undefined;
  const failed = backends.some((backend) => backend.problem?.group === 'ResolvedRefs');
  const unready = backends.some((backend) => backend.problem?.group === 'BackendsAvailable');
  return !failed && unready ? 503 : 500;
}

/** A dynamic resolver goes by the request's host, so it stands alone and the host must be known before it runs. */
function resolverConflict({ input, path, filters, settings }: ResponseInput): RouteProblem | undefined {
  const { kind, rule } = input.rule;
  if (weightClasses(settings).valid === 0 || !settings.some((setting) => setting.isDynamicResolver)) return undefined;
  if (filters.problems.some((problem) => problem.group !== 'BackendsAvailable')) return undefined;
  if (filters.fields.urlRewrite?.host?.pathRegex) {
    const message = 'a dynamic resolver cannot follow a host that is rewritten from the path';
    return routeProblem(message, { group: 'ResolvedRefs', path });
  }
  if (kind === 'HTTPRoute' && (rule.backendRefs?.length ?? 0) > 1) {
    const message = 'a dynamic resolver must be the only backendRef of its rule';
    return routeProblem(message, {
      group: 'ResolvedRefs',
      reason: 'InvalidBackendRef',
      path: [...path, 'backendRefs'],
    });
  }
  return undefined;
}
