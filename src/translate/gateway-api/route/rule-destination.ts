import type { RouteDestination } from '../../ir/destination.ts';
import type { ListenerContext, RouteKind } from '../contexts.ts';
import { ruleDestinationName } from '../names.ts';
import { resourceMetadata } from '../resource-metadata.ts';
import { gatewayOf, type RouteBackend } from './route-backend.ts';
import type { RuleInput } from './rule-input.ts';
import { type PlacedBackend, type SharingInput, shareClusters } from './shared-clusters.ts';
import { clusterStatName } from './stat-name.ts';

/** Where a rule sends traffic; what listeners get of it may differ, since some can share clusters. */
export interface RuleDestination {
  readonly forListener: (listener: ListenerContext) => RouteDestination;
}

/** The backends that a destination gets: those of weight 0 take no traffic, those that failed stay to answer for their share. */
export function placedBackends(kind: RouteKind, backends: readonly RouteBackend[]): readonly PlacedBackend[] {
  return backends
    .filter((backend) => backend.setting.weight !== 0)
    .map((backend) => {
      const { setting, problem } = backend;
      const isInvalid = kind === 'HTTPRoute' && problem?.group === 'ResolvedRefs';
      return { backend, setting: isInvalid ? { ...setting, invalid: true } : setting };
    });
}

/** The destination of a rule of an HTTPRoute or GRPCRoute (spec/gateway-api.md 9.1 step 6); `read` are all its backendRefs. */
export function ruleDestination(
  input: RuleInput,
  read: readonly RouteBackend[],
  backends: readonly PlacedBackend[],
): RuleDestination {
  const { context, routeContext, rule, ruleIndex } = input;
  const { kind, route } = routeContext;
  const ruleName = rule.rule.name;
  const statName = statNameOf(input);
  const base = {
    name: ruleDestinationName(kind, route, ruleIndex),
    ...(statName && { statName }),
    metadata: resourceMetadata(route, ruleName),
  };
  const sharing = {
    context,
    routeContext,
    ...(ruleName && { ruleName }),
    needsOwnCluster: needsOwnCluster(input, read),
    backends,
  };
  return {
    forListener: (listener) =>
      context.provenance.note({ ...base, ...shareClusters(sharing, listener) }, route, ['spec', 'rules', ruleIndex]),
  };
}

/** Sessions, fallbacks and consistent hashing need all backends of a rule in one cluster. */
function needsOwnCluster(
  { context, rule }: RuleInput,
  backends: readonly RouteBackend[],
): SharingInput['needsOwnCluster'] {
  const hasSeveral = (rule.rule.backendRefs?.length ?? 0) > 1;
  const keepsTogether = rule.rule.sessionPersistence !== undefined || backends.some(isFallback);
  return (gateway) => hasSeveral && (keepsTogether || context.policyIndex?.gatewayUsesConsistentHash(gateway) === true);
}

/** Whether the reference names a Backend that waits for the others to fail, even when it gets no traffic at all. */
function isFallback({ target }: RouteBackend): boolean {
  return target?.backend.kind === 'Backend' && target.backend.object.spec?.fallback === true;
}

function statNameOf({ parent, routeContext, rule, ruleIndex }: RuleInput): string | undefined {
  return clusterStatName({
    pattern: gatewayOf(parent)?.envoyProxy?.spec?.telemetry?.metrics?.clusterStatName,
    kind: routeContext.kind,
    route: routeContext.route,
    ruleName: rule.rule.name,
    ruleIndex,
    backendRefs: rule.rule.backendRefs ?? [],
  });
}
