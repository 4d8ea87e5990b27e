import type { Problem } from '../../features/from-api-hooks.ts';
import type { ListenerContext, ParentContext } from '../../gateway-api/contexts.ts';
import { listenerAncestor, routeAncestors } from '../../gateway-api/status/ancestor-ref.ts';
import type { AncestorStatusWriter } from '../../gateway-api/status/ancestor-status.ts';
import type { AncestorRef } from '../../gateway-api/status/status-draft.ts';
import { type EffectivePolicy, mergePolicies, unmergedPolicy } from './merge-policies.ts';
import { markInvalid, policyStatus, refuseTarget, warnDeprecated } from './policy-status.ts';
import { type ResolvedTarget, ruleIsClaimed } from './resolve-target.ts';
import type { Attachment, RoutePolicy } from './route-policy-kind.ts';
import { gatewayScope, listenerSetScope, parentScope, routeScope } from './scope-graph.ts';
import type { Target } from './target.ts';

type RouteTarget = Extract<ResolvedTarget, { readonly kind: 'route' }>;

/** Applies a policy to a route or to one of its rules and writes its status (spec/policies.md 1.8). */
export function attachToRoute<P extends RoutePolicy>(
  attachment: Attachment<P>,
  policy: P,
  resolved: RouteTarget,
  target: Target,
): void {
  const { context, kind, claims } = attachment;
  const { route } = resolved;
  const status = policyStatus(context, policy);
  const ancestors = routeAncestors(route);
  for (const parent of route.parents) noteOverride(attachment, parent, resolved);
  if (resolved.problem) {
    refuseTarget(status, ancestors, resolved.problem);
    return;
  }
  const refused = kind.validate?.(policy, route.kind) ?? [];
  if (refused.length > 0) {
    markInvalid(status, ancestors, refused);
    return;
  }
  if (policy.spec.mergeType) applyMerged(attachment, policy, resolved, status);
  else applyAlone(attachment, policy, resolved, status, ancestors);
  for (const ancestor of ancestors) status.acceptIfUnset(ancestor);
  warnDeprecated(status, ancestors, kind.deprecatedFields(policy));
  if (resolved.ruleName !== undefined || !ruleIsClaimed(claims, target)) return;
  const message = 'Policies that target single rules of this route replace this one there.';
  for (const ancestor of ancestors)
    status.set(ancestor, { type: 'Overridden', status: 'True', reason: 'Overridden', message });
}

/** A policy on a route takes precedence over policies on whatever its parentRef names. */
function noteOverride<P extends RoutePolicy>(
  { overrides }: Attachment<P>,
  parent: ParentContext,
  { route }: RouteTarget,
): void {
  overrides.add(parentScope(parent), routeScope(route));
  if (parent.listenerSet)
    overrides.contain(gatewayScope(parent.gateway.gateway), listenerSetScope(parent.listenerSet.listenerSet));
}

function applyAlone<P extends RoutePolicy>(
  { kind }: Attachment<P>,
  policy: P,
  { route, ruleName }: RouteTarget,
  status: AncestorStatusWriter,
  ancestors: readonly AncestorRef[],
): void {
  const attachments = route.parents.map((parent) => ({ parent, listeners: parent.listeners }));
  const problems = kind.applyToRoute({ effective: unmergedPolicy(policy), route, ruleName, attachments });
  if (problems.length > 0) markInvalid(status, ancestors, problems);
}

/** A policy that merges takes effect on each listener by itself, since each may have another policy above it. */
function applyMerged<P extends RoutePolicy>(
  attachment: Attachment<P>,
  policy: P,
  resolved: RouteTarget,
  status: AncestorStatusWriter,
): void {
  for (const parent of resolved.route.parents) {
    for (const listener of parent.listeners) mergeOnListener(attachment, policy, resolved, status, parent, listener);
  }
}

function mergeOnListener<P extends RoutePolicy>(
  { kind, parents, merges }: Attachment<P>,
  policy: P,
  { route, ruleName }: RouteTarget,
  status: AncestorStatusWriter,
  parent: ParentContext,
  listener: ListenerContext,
): void {
  const ancestor = listenerAncestor(listener);
  const above = parents(listener);
  const merged = above ? merge(above.policy, policy, kind.merge) : { effective: unmergedPolicy(policy) };
  if (!merged.effective) {
    markInvalid(status, [ancestor], merged.problems);
    return;
  }
  const { effective } = merged;
  const refused = above ? (kind.validate?.(effective.policy, route.kind) ?? []) : [];
  const attachments = [{ parent, listeners: [listener] }];
  const problems =
    refused.length > 0
      ? refused
      : kind.applyToRoute({ effective, route, ruleName, attachments, onlyListener: listener });
  if (problems.length > 0) {
    markInvalid(status, [ancestor], problems);
    return;
  }
  if (!above) return;
  merges.add(above.scope, routeScope(route));
  const message = `The policy is merged with ${above.policy.kind} ${above.policy.metadata.namespace}/${above.policy.metadata.name}.`;
  status.set(ancestor, { type: 'Merged', status: 'True', reason: 'Merged', message });
}

type MergeOutcome<P> =
  | { readonly effective: EffectivePolicy<P> }
  | { readonly effective?: undefined; readonly problems: readonly Problem[] };

function merge<P extends RoutePolicy>(parent: P, own: P, rules: Attachment<P>['kind']['merge']): MergeOutcome<P> {
  const type = own.spec.mergeType;
  if (type === 'StrategicMerge' || type === 'JSONMerge') return { effective: mergePolicies(parent, own, type, rules) };
  const message = `The mergeType ${type} is not supported: use StrategicMerge or JSONMerge.`;
  return { problems: [{ message, path: ['spec', 'mergeType'] }] };
}
