import { jsonEqual } from '../../../core/json.ts';
import type { EnvoyProxy, GatewayClass } from '../../../resources/generated/types.ts';
import { type Condition, setCondition } from '../status/condition.ts';
import type { AncestorRef, StatusBook } from '../status/status-draft.ts';

const group = 'gateway.networking.k8s.io';

/** Ancestor that stands for the class whose parametersRef names the EnvoyProxy. */
export function classAncestor(gatewayClass: GatewayClass): AncestorRef {
  return { group, kind: 'GatewayClass', name: gatewayClass.metadata.name ?? '' };
}

/**
 * Writes whether an EnvoyProxy is accepted into its status towards one ancestor. Unlike policies, EnvoyProxy statuses name no
 * controller (spec/gateway-api.md section 16). `problem` is absent for a good EnvoyProxy.
 */
export function setEnvoyProxyAccepted(
  statuses: StatusBook,
  envoyProxy: EnvoyProxy,
  ancestorRef: AncestorRef,
  problem?: string,
): void {
  const status = statuses.of(envoyProxy);
  status.ancestors ??= [];
  let entry = status.ancestors.find((a) => jsonEqual(a.ancestorRef, ancestorRef));
  if (!entry) {
    entry = { ancestorRef, conditions: [] };
    status.ancestors.push(entry);
  }
  setCondition(entry.conditions, {
    ...acceptance(problem, 'The EnvoyProxy is accepted.'),
    observedGeneration: envoyProxy.metadata.generation,
  });
}

/** The Accepted condition of a class, a Gateway's parameters or an EnvoyProxy. */
export function acceptance(problem: string | undefined, good: string): Condition {
  return problem === undefined
    ? { type: 'Accepted', status: 'True', reason: 'Accepted', message: good }
    : { type: 'Accepted', status: 'False', reason: 'InvalidParameters', message: problem };
}
