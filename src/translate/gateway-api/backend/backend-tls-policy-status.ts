import type { Result } from '../../../core/result.ts';
import type { BackendTLSPolicy } from '../../../resources/generated/types.ts';
import type { TranslateContext } from '../contexts.ts';
import type { CABundleProblem } from '../reference/ca-bundle.ts';
import { sameAncestor } from '../status/ancestor-ref.ts';
import { type AncestorStatusWriter, ancestorStatusWriter, truncateAncestors } from '../status/ancestor-status.ts';
import type { AncestorRef } from '../status/status-draft.ts';
import { policyVerification, type ServerVerification } from './server-verification.ts';

/**
 * What a BackendTLSPolicy gives to a backend that is reached on behalf of `parent`. The parent joins the policy's ancestors, and what was
 * found holds for all of them (spec/policies.md 7.2).
 */
export function consultBackendTLSPolicy(
  context: TranslateContext,
  policy: BackendTLSPolicy,
  parent: AncestorRef,
): Result<ServerVerification, CABundleProblem> {
  const known = context.backendTLSVerifications.get(policy);
  const verification = known ?? policyVerification(context, policy);
  if (!known) context.backendTLSVerifications.set(policy, verification);
  const { ancestors = [] } = context.statuses.of(policy);
  const refs = ancestors.map((entry) => entry.ancestorRef);
  if (!refs.some((ref) => sameAncestor(ref, parent))) refs.push(parent);
  const status = writerFor(context, policy);
  if (verification.ok) accept(status, refs);
  else reject(status, refs, verification.error);
  return verification;
}

/** Reports policies that target what an earlier one has, and bounds all statuses (spec/policies.md 7.2, the end). */
export function finishBackendTLSPolicyStatus(context: TranslateContext): void {
  const owners = new Map<string, BackendTLSPolicy>();
  for (const policy of context.resources.backendTLSPolicies) {
    const owner = claimTargets(owners, policy);
    if (owner) reportConflict(context, policy, owner);
  }
  for (const policy of context.resources.backendTLSPolicies) {
    truncateAncestors(context.statuses.of(policy), policy.metadata.generation);
  }
}

/** Takes the policy's targets up to the first that an earlier policy has; returns the owner of that one. */
function claimTargets(owners: Map<string, BackendTLSPolicy>, policy: BackendTLSPolicy): BackendTLSPolicy | undefined {
  for (const { group, kind, name, sectionName } of policy.spec?.targetRefs ?? []) {
    const key = [policy.metadata.namespace, group ?? '', kind, name, sectionName ?? ''].join('/');
    const owner = owners.get(key);
    if (owner && owner !== policy) return owner;
    owners.set(key, policy);
  }
  return undefined;
}

function reportConflict(context: TranslateContext, policy: BackendTLSPolicy, owner: BackendTLSPolicy): void {
  const status = writerFor(context, policy);
  const { namespace, name } = owner.metadata;
  for (const { ancestorRef } of context.statuses.of(owner).ancestors ?? []) {
    status.set(ancestorRef, {
      type: 'Accepted',
      status: 'False',
      reason: 'Conflicted',
      message: `BackendTLSPolicy ${namespace}/${name} already targets the same backend: let only one of them name it.`,
    });
  }
}

function accept(status: AncestorStatusWriter, ancestors: readonly AncestorRef[]): void {
  for (const ancestor of ancestors) {
    status.set(ancestor, {
      type: 'ResolvedRefs',
      status: 'True',
      reason: 'ResolvedRefs',
      message: 'All references of the policy are resolved.',
    });
  }
  for (const ancestor of ancestors) status.acceptIfUnset(ancestor);
}

function reject(status: AncestorStatusWriter, ancestors: readonly AncestorRef[], problem: CABundleProblem): void {
  const reason = problem.reason === 'UnsupportedKind' ? 'InvalidKind' : 'InvalidCACertificateRef';
  for (const ancestor of ancestors) {
    status.set(ancestor, {
      type: 'Accepted',
      status: 'False',
      reason: 'NoValidCACertificate',
      message: problem.message,
    });
  }
  for (const ancestor of ancestors) {
    status.set(ancestor, { type: 'ResolvedRefs', status: 'False', reason, message: problem.message });
  }
}

function writerFor(context: TranslateContext, policy: BackendTLSPolicy): AncestorStatusWriter {
  return ancestorStatusWriter(context.statuses.of(policy), context.options.controllerName, policy.metadata.generation);
}
