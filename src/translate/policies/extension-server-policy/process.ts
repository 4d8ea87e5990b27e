import { isObject, type JsonObject } from '../../../core/json.ts';
import type { ExtensionObject } from '../../../resources/kinds/extension-object.ts';
import type { TranslateContext } from '../../gateway-api/contexts.ts';
import { indexAttachmentTargets } from '../attachment/attachment-index.ts';
import { indexIRRoutes } from '../attachment/ir-route-index.ts';
import type { PolicyTargets } from '../attachment/target.ts';
import { extensionPolicyPasses, visitTargets } from '../attachment/visit-targets.ts';
import { attachToGateway } from './attach-to-gateway.ts';
import { attachToRoute } from './attach-to-route.ts';
import { createSharedObjects, type ExtensionAttachment, type ExtensionPolicy } from './extension-attachment.ts';

/** Hands the policies of extension servers to the IR and writes their statuses (spec/policies.md section 9). */
export function processExtensionServerPolicies(context: TranslateContext): void {
  const policies = context.resources.extensionServerPolicies.filter(hasTargets);
  if (policies.length === 0) return;
  const index = indexAttachmentTargets(context);
  const objects = createSharedObjects();
  const attachment: ExtensionAttachment = { context, index, irRoutes: indexIRRoutes(context), objects };
  const met = visitTargets(policies, extensionPolicyPasses(index), index, (policy, target, { level }) =>
    level === 'route' ? attachToRoute(attachment, policy, target) : attachToGateway(attachment, policy, target),
  );
  for (const policy of met) {
    const { ancestors = [] } = context.statuses.of(policy);
    if (ancestors.length > 0) context.extensionServerPolicies.push(objects.finish(policy, ancestors));
  }
}

/** Objects that name no target at all are other configuration of the extension server. */
function hasTargets(object: ExtensionObject): object is ExtensionPolicy {
  const { spec } = object;
  if (!isObject(spec)) return false;
  const { targetRef, targetRefs = [], targetSelectors = [] } = spec as JsonObject & Partial<PolicyTargets>;
  const named = targetRef?.group !== undefined && Boolean(targetRef.kind) && Boolean(targetRef.name);
  return named || isFilledList(targetRefs) || isFilledList(targetSelectors);
}

function isFilledList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}
