import type { TranslateContext } from '../../gateway-api/contexts.ts';
import { truncateAncestors } from '../../gateway-api/status/ancestor-status.ts';
import { attachToListeners } from './attach-to-listeners.ts';
import { attachToRoute } from './attach-to-route.ts';
import { indexAttachmentTargets } from './attachment-index.ts';
import { indexParentPolicies } from './parent-policies.ts';
import { createClaims, resolveTarget } from './resolve-target.ts';
import type { Attachment, RoutePolicy, RoutePolicyKind } from './route-policy-kind.ts';
import { createScopeGraph } from './scope-graph.ts';
import { routePolicyPasses, visitTargets } from './visit-targets.ts';

/** Applies the policies of a kind in order of their specificity, writes their statuses and gives them in the order of the result. */
export function attachPolicies<P extends RoutePolicy>(
  context: TranslateContext,
  kind: RoutePolicyKind<P>,
  policies: readonly P[],
): readonly P[] {
  const index = indexAttachmentTargets(context);
  const attachment: Attachment<P> = {
    context,
    kind,
    index,
    claims: createClaims(),
    parents: indexParentPolicies(policies, index),
    overrides: createScopeGraph(),
    merges: createScopeGraph(),
  };
  const result = visitTargets(policies, routePolicyPasses(index), index, (policy, target, { level }) => {
    const resolved = resolveTarget(index, attachment.claims, policy, target, level);
    if (!resolved) return;
    if (resolved.kind === 'route') attachToRoute(attachment, policy, resolved, target);
    else attachToListeners(attachment, policy, resolved);
  });
  for (const policy of result) truncateAncestors(context.statuses.of(policy), policy.metadata.generation);
  return result;
}
