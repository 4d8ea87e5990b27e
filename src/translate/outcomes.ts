import type { KubernetesObject } from '../core/resource-ref.ts';
import type { ListenerSetContext, TranslateContext } from './gateway-api/contexts.ts';
import { type Condition, findCondition, hasCondition } from './gateway-api/status/condition.ts';
import type { StatusDraft } from './gateway-api/status/status-draft.ts';

/** What became of an input object in a translation. */
export interface Outcome {
  readonly object: object;
  readonly fate: 'attached' | 'used' | 'rejected' | 'ignored';
  /** One clause: why. */
  readonly reason: string;
}

/**
 * The fate of every object that the translation met, for the ledger of input documents: objects that took effect, objects
 * that others read, objects that were refused. Objects that are not listed were never asked for.
 */
export function collectOutcomes(context: TranslateContext): readonly Outcome[] {
  const { resources } = context;
  const outcomes: Outcome[] = [...context.index.reads].map((object) => ({
    object,
    fate: 'used',
    reason: 'something refers to it',
  }));
  if (resources.gatewayClass)
    outcomes.push({ object: resources.gatewayClass, fate: 'used', reason: 'the class that is translated' });
  for (const { gateway } of context.gateways) outcomes.push({ object: gateway, fate: 'attached', reason: 'accepted' });
  for (const { gateway, conditions } of context.failedGateways) outcomes.push(rejected(gateway, conditions));
  for (const { envoyProxy } of context.gateways)
    if (envoyProxy) outcomes.push({ object: envoyProxy, fate: 'used', reason: 'configures a Gateway' });
  if (resources.envoyProxyForGatewayClass) {
    outcomes.push({ object: resources.envoyProxyForGatewayClass, fate: 'used', reason: 'configures the GatewayClass' });
  }
  for (const set of context.listenerSets) {
    outcomes.push(listenerSetOutcome(set));
  }
  for (const { route, parents } of context.routes)
    outcomes.push(
      routeOutcome(
        route,
        parents.map((p) => p.conditions),
      ),
    );
  for (const policy of policies(context)) outcomes.push(policyOutcome(policy, context.statuses.of(policy)));
  return [...outcomes, ...unreached(context)];
}

/** Gateways of other classes, and routes that lead to none of ours. */
function unreached({ resources, options, routes }: TranslateContext): readonly Outcome[] {
  const foreign = resources.gateways
    .filter(({ spec }) => spec.gatewayClassName !== options.gatewayClassName)
    .map(
      (object): Outcome => ({
        object,
        fate: 'ignored',
        reason: `GatewayClass ${object.spec.gatewayClassName} is not the one that is translated`,
      }),
    );
  const reached = new Set<object>(routes.map(({ route }) => route));
  const { httpRoutes, grpcRoutes, tlsRoutes, tcpRoutes, udpRoutes } = resources;
  const lost = [...httpRoutes, ...grpcRoutes, ...tlsRoutes, ...tcpRoutes, ...udpRoutes]
    .filter((route) => !reached.has(route))
    .map((object): Outcome => ({ object, fate: 'ignored', reason: 'none of its parents is translated' }));
  return [...foreign, ...lost];
}

function listenerSetOutcome({ listenerSet: object, gateway, conditions }: ListenerSetContext): Outcome {
  if (hasCondition(conditions, 'Accepted', 'False')) return rejected(object, conditions);
  // Its status reads as if all were well: it has no listener that is not (spec/gateway-api.md 6).
  return gateway
    ? { object, fate: 'attached', reason: 'accepted' }
    : { object, fate: 'ignored', reason: 'its Gateway is not in the input or not accepted' };
}

function policies(context: TranslateContext): readonly KubernetesObject[] {
  const { policyResults, resources } = context;
  return [
    ...(policyResults.envoyPatchPolicies ?? []),
    ...(policyResults.clientTrafficPolicies ?? []),
    ...(policyResults.backendTrafficPolicies ?? []),
    ...(policyResults.securityPolicies ?? []),
    ...(policyResults.envoyExtensionPolicies ?? []),
    ...resources.backendTLSPolicies,
  ];
}

function routeOutcome(route: object, parents: readonly (readonly Condition[])[]): Outcome {
  const taken = parents.some((conditions) => !hasCondition(conditions, 'Accepted', 'False'));
  return taken
    ? { object: route, fate: 'attached', reason: 'accepted by a parent' }
    : rejected(route, parents[0] ?? []);
}

function policyOutcome(policy: KubernetesObject, status: StatusDraft): Outcome {
  const ancestors = status.ancestors ?? [];
  if (ancestors.length === 0) return { object: policy, fate: 'ignored', reason: 'none of its targets is in the input' };
  const taken = ancestors.some(({ conditions }) => !hasCondition(conditions, 'Accepted', 'False'));
  return taken
    ? { object: policy, fate: 'attached', reason: 'accepted' }
    : rejected(policy, ancestors[0]?.conditions ?? []);
}

function rejected(object: object, conditions: readonly Condition[]): Outcome {
  const accepted = findCondition(conditions, 'Accepted') ?? conditions.find(({ status }) => status === 'False');
  const reason = accepted ? `${accepted.reason}: ${accepted.message}` : 'its parent did not take it';
  return { object, fate: 'rejected', reason };
}
