import type { ParentContext } from '../../gateway-api/contexts.ts';
import { gatewayAncestor } from '../../gateway-api/status/ancestor-ref.ts';
import { replaceRoutes } from '../attachment/ir-route-index.ts';
import { policyStatus, refuseTarget } from '../attachment/policy-status.ts';
import { missingSection } from '../attachment/resolve-target.ts';
import type { Target } from '../attachment/target.ts';
import { type ExtensionAttachment, type ExtensionPolicy, withRef } from './extension-attachment.ts';

/** Hands a policy to the IR routes of a route; only HTTP has a place for it. */
export function attachToRoute(attachment: ExtensionAttachment, policy: ExtensionPolicy, target: Target): void {
  const { context, index } = attachment;
  const route = index.routes.get(`${target.kind}/${target.namespace}/${target.name}`);
  if (!route) return;
  const status = policyStatus(context, policy);
  const rules: readonly { readonly name?: string }[] = route.route.spec.rules ?? [];
  const { sectionName } = target;
  for (const parent of route.parents) {
    const [listener] = parent.listeners;
    if (!listener) continue;
    // The Gateway is the ancestor even where the route attaches to a ListenerSet.
    const ancestor = gatewayAncestor(listener.gateway.gateway, parent.parentRef.sectionName);
    if (route.kind !== 'HTTPRoute' && route.kind !== 'GRPCRoute') {
      const message = `Policies of extension servers apply to HTTPRoutes and GRPCRoutes, not to a ${route.kind}.`;
      status.set(ancestor, { type: 'Accepted', status: 'False', reason: 'Invalid', message });
    } else if (sectionName !== undefined && !rules.some((rule) => rule.name === sectionName)) {
      refuseTarget(status, [ancestor], missingSection(target, 'rule'));
    } else if (addToRoutes(attachment, policy, target, parent)) status.acceptIfUnset(ancestor);
  }
}

/** True when there was a route to add the policy to. */
function addToRoutes(
  { context, index, irRoutes, objects }: ExtensionAttachment,
  policy: ExtensionPolicy,
  { kind, namespace, name, sectionName }: Target,
  parent: ParentContext,
): boolean {
  const route = index.routes.get(`${kind}/${namespace}/${name}`);
  if (!route) return false;
  const ref = objects.refTo(policy);
  const places = irRoutes.http(route);
  let found = false;
  for (const { http } of parent.listeners) {
    if (!http) continue;
    replaceRoutes(http.routes, places.get(http) ?? [], context.provenance, (ir) => {
      if (sectionName !== undefined && ir.metadata?.sectionName !== sectionName) return undefined;
      found = true;
      return { ...ir, extensionServerPolicies: withRef(ir.extensionServerPolicies, ref) };
    });
  }
  return found;
}
