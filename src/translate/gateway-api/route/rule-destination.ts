import type { DestinationSetting, RouteDestination } from '../../ir/destination.ts';
import type { ListenerContext, RouteKind } from '../contexts.ts';
import { ruleDestinationName } from '../names.ts';
import { resourceMetadata } from '../resource-metadata.ts';
import { gatewayOf, type RouteBackend } from './route-backend.ts';
import type { RuleInput } from './rule-input.ts';
import { clusterStatName } from './stat-name.ts';

/** Where a rule sends traffic; what listeners get of it may differ, since some can share clusters. */
export interface RuleDestination {
  readonly forListener: (listener: ListenerContext) => RouteDestination;
}

/** The settings that a destination gets: backends of weight 0 take no traffic, those that failed stay to answer for their share. */
export function destinationSettings(kind: RouteKind, backends: readonly RouteBackend[]): readonly DestinationSetting[] {
  return backends
    .filter((backend) => backend.setting.weight !== 0)
    .map(({ setting, problem }) =>
      kind === 'HTTPRoute' && problem?.group === 'ResolvedRefs' ? { ...setting, invalid: true } : setting,
    );
}

/** The destination of a rule of an HTTPRoute or GRPCRoute (spec/gateway-api.md 9.1 step 6). */
export function ruleDestination(input: RuleInput, backends: readonly RouteBackend[]): RuleDestination {
  const { context, routeContext, parent, rule, ruleIndex } = input;
  const { kind, route } = routeContext;
  const statName = clusterStatName({
    pattern: gatewayOf(parent)?.envoyProxy?.spec?.telemetry?.metrics?.clusterStatName,
    kind,
    route,
    ruleName: rule.rule.name,
    ruleIndex,
    backendRefs: rule.rule.backendRefs ?? [],
  });
  const settings = destinationSettings(kind, backends);
  const destination: RouteDestination = context.provenance.note(
    {
      name: ruleDestinationName(kind, route, ruleIndex),
      ...(statName && { statName }),
      ...(settings.length > 0 && { settings }),
      metadata: resourceMetadata(route, rule.rule.name),
    },
    route,
    ['spec', 'rules', ruleIndex],
  );
  return { forListener: () => destination };
}
