import type { L4RouteRule } from '../../../resources/generated/types.ts';
import type { ParentContext, RouteContext, TranslateContext } from '../contexts.ts';
import { ruleDestinationName, settingName } from '../names.ts';
import { type RouteBackend, readRouteBackend } from './route-backend.ts';
import { setResolvedUnlessFailed, setRouteCondition } from './route-condition.ts';
import { type RouteProblem, routeProblem } from './route-problem.ts';
import { summarise } from './write-problems.ts';

/** The index that stands for all rules together: TLS, TCP and UDP have one destination a route. */
const allRules = -1;

/** The backends of all rules of a TLSRoute, TCPRoute or UDPRoute that can take traffic, and what is wrong with the others. */
export interface L4Backends {
  readonly destinationName: string;
  readonly backends: readonly RouteBackend[];
  /** True when the backends cannot be shared clusters: Envoy's TCP and UDP proxies know one cluster or a weighted set of their own. */
  readonly needsOwnCluster: boolean;
  readonly problems: readonly RouteProblem[];
}

/**
 * Reads the backends of a route without HTTP: those that fail are left out, since there is no response that could tell of them
 * (spec/gateway-api.md 15).
 */
export function readL4Backends(
  context: TranslateContext,
  routeContext: RouteContext,
  parent: ParentContext,
  rules: readonly L4RouteRule[],
): L4Backends {
  const { kind, route } = routeContext;
  const destinationName = ruleDestinationName(kind, route, allRules);
  const read = rules.flatMap((rule, ruleIndex) =>
    (rule.backendRefs ?? []).map((ref, i) =>
      readRouteBackend({
        context,
        routeContext,
        parent,
        ref,
        name: settingName(destinationName, i),
        path: ['spec', 'rules', ruleIndex, 'backendRefs', i],
        ...(rule.name && { ruleName: rule.name }),
      }),
    ),
  );
  const problems = read.flatMap((backend) => backend.problem ?? []);
  const backends = read.filter((backend) => !backend.problem && backend.setting.weight !== 0);
  const needsOwnCluster =
    kind === 'TLSRoute' ? countTargets(read, route.metadata.namespace ?? '') > 1 : read.length > 1;
  if (backends.length < 2 || !backends.some((backend) => backend.setting.isDynamicResolver)) {
    return { destinationName, backends, needsOwnCluster, problems };
  }
  const message = 'a dynamic resolver must be the only backend of its route';
  const alone = routeProblem(message, { group: 'ResolvedRefs', reason: 'InvalidBackendRef', path: ['spec', 'rules'] });
  return { destinationName, backends: [], needsOwnCluster, problems: [...problems, alone] };
}

/** Says which references of the route lead nowhere, or that all are resolved. */
export function writeL4References(
  parent: ParentContext,
  { route }: RouteContext,
  problems: readonly RouteProblem[],
): void {
  if (problems.length > 0) {
    setRouteCondition(parent, route, { type: 'ResolvedRefs', status: 'False', ...summarise(problems) });
  }
  setResolvedUnlessFailed(parent, route);
}

/** How many different backends the references name. */
function countTargets(backends: readonly RouteBackend[], namespace: string): number {
  const key = ({ ref }: RouteBackend): string =>
    `${ref.kind ?? 'Service'}/${ref.namespace ?? namespace}/${ref.name}/${ref.port}`;
  return new Set(backends.map(key)).size;
}
