import { gatewayAncestor, listenerSetAncestor } from '../../gateway-api/status/ancestor-ref.ts';
import type { AncestorRef } from '../../gateway-api/status/status-draft.ts';
import { unmergedPolicy } from './merge-policies.ts';
import { markInvalid, policyStatus, refuseTarget, reportScopes, warnDeprecated } from './policy-status.ts';
import { type ResolvedTarget, targetedListeners } from './resolve-target.ts';
import type { Attachment, RoutePolicy } from './route-policy-kind.ts';
import { gatewayScope, listenerSetScope, type Scope, type ScopeGraph } from './scope-graph.ts';

type ListenerTarget = Exclude<ResolvedTarget, { readonly kind: 'route' }>;

/** Applies a policy to a Gateway, a ListenerSet or a listener of one and writes its status (spec/policies.md 1.8). */
export function attachToListeners<P extends RoutePolicy>(
  attachment: Attachment<P>,
  policy: P,
  resolved: ListenerTarget,
): void {
  const { context, kind, index, overrides } = attachment;
  const status = policyStatus(context, policy);
  const ancestor = ancestorOf(resolved);
  if (resolved.problem) {
    refuseTarget(status, [ancestor], resolved.problem);
    return;
  }
  const scope = scopeOf(resolved);
  noteOverride(overrides, resolved, scope);
  const problems = kind.applyToListeners({
    effective: unmergedPolicy(policy),
    gateway: resolved.gateway,
    listeners: targetedListeners(index, resolved),
    wholeGateway: scope.kind === 'Gateway',
  });
  if (problems.length > 0) markInvalid(status, [ancestor], problems);
  status.acceptIfUnset(ancestor);
  const warn = (): void => warnDeprecated(status, [ancestor], kind.deprecatedFields(policy));
  const first = resolved.kind === 'gateway' ? kind.warnsFirst.gateway : kind.warnsFirst.listenerSet;
  if (first) warn();
  reportScopes(status, ancestor, scope, attachment);
  if (!first) warn();
}

function ancestorOf(resolved: ListenerTarget): AncestorRef {
  return resolved.kind === 'gateway'
    ? gatewayAncestor(resolved.gateway.gateway, resolved.sectionName)
    : listenerSetAncestor(resolved.listenerSet.listenerSet, resolved.sectionName);
}

function scopeOf(resolved: ListenerTarget): Scope {
  return resolved.kind === 'gateway'
    ? gatewayScope(resolved.gateway.gateway, resolved.sectionName)
    : listenerSetScope(resolved.listenerSet.listenerSet, resolved.sectionName);
}

/** A policy takes precedence over the one of what its target is part of. */
function noteOverride(overrides: ScopeGraph, resolved: ListenerTarget, scope: Scope): void {
  const gateway = gatewayScope(resolved.gateway.gateway);
  if (scope.whole) overrides.add(scope.whole, scope);
  else if (scope.kind === 'ListenerSet') overrides.add(gateway, scope);
  if (scope.kind === 'ListenerSetListener' && scope.whole) overrides.contain(gateway, scope.whole);
}
