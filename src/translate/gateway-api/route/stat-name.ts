import type { KubernetesObject } from '../../../core/resource-ref.ts';
import { expandStatName } from '../../stat-name.ts';
import type { BackendRef } from './validate-backend-ref.ts';

/** What the operators of a statistics name stand for. */
export interface StatNameInput {
  /** EnvoyProxy telemetry.metrics.clusterStatName. */
  readonly pattern: string | undefined;
  readonly kind: string;
  readonly route: KubernetesObject;
  readonly ruleName: string | undefined;
  readonly ruleIndex: number;
  readonly backendRefs: readonly BackendRef[];
}

/** The statistics name of a rule's cluster; undefined when the EnvoyProxy sets no pattern (spec/gateway-api.md 9.1). */
export function clusterStatName(input: StatNameInput): string | undefined {
  const { pattern, kind, route, ruleName, ruleIndex, backendRefs } = input;
  if (!pattern) return undefined;
  const { namespace = '', name = '' } = route.metadata ?? {};
  const backends = backendRefs.map((ref) => (ref.weight === 0 ? '' : `${ref.namespace ?? namespace}/${ref.name}`));
  return expandStatName(pattern, {
    '%ROUTE_NAME%': name,
    '%ROUTE_NAMESPACE%': namespace,
    '%ROUTE_KIND%': kind.toLowerCase(),
    '%ROUTE_RULE_NAME%': ruleName || '-',
    '%ROUTE_RULE_NUMBER%': String(ruleIndex),
    '%BACKEND_REFS%': backends.join('|'),
  });
}
