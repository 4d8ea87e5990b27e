import type { ClientTrafficPolicy } from '../../../resources/generated/types.ts';
import type { TranslateContext } from '../../gateway-api/contexts.ts';
import { truncateAncestors } from '../../gateway-api/status/ancestor-status.ts';
import { indexAttachmentTargets } from '../attachment/attachment-index.ts';
import { listenerPolicyPasses, visitTargets } from '../attachment/visit-targets.ts';
import { attachToOwner } from './attach-to-owner.ts';
import { attachToSection } from './attach-to-section.ts';
import { type ClientAttachment, createClientAttachment } from './client-attachment.ts';

/** Applies ClientTrafficPolicies to listeners and writes their statuses (spec/policies.md section 2). */
export function processClientTrafficPolicies(context: TranslateContext): void {
  const index = indexAttachmentTargets(context);
  const attachment: ClientAttachment = createClientAttachment(context, index);
  const { clientTrafficPolicies } = context.resources;
  const passes = listenerPolicyPasses(index);
  const result = visitTargets<ClientTrafficPolicy>(clientTrafficPolicies, passes, index, (policy, target) =>
    target.sectionName === undefined
      ? attachToOwner(attachment, policy, target)
      : attachToSection(attachment, policy, { ...target, sectionName: target.sectionName }),
  );
  for (const policy of result) truncateAncestors(context.statuses.of(policy), policy.metadata.generation);
  context.policyResults.clientTrafficPolicies = result;
}
