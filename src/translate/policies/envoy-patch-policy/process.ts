import { compact } from '../../../core/compact.ts';
import type { EnvoyPatchPolicy } from '../../../resources/generated/types.ts';
import type { TranslateContext } from '../../gateway-api/contexts.ts';
import { mergesGateways } from '../../gateway-api/gateway/merge-switches.ts';
import type { XdsDraft } from '../../gateway-api/ir-drafts.ts';
import type { AncestorRef } from '../../gateway-api/status/status-draft.ts';
import type { PolicyStatus } from '../../ir/api-types.ts';
import type { Writable } from '../../ir/draft.ts';
import type { JSONPatchConfig, EnvoyPatchPolicy as PatchPolicyIR } from '../../ir/patch.ts';
import { policyStatus } from '../attachment/policy-status.ts';

const group = 'gateway.networking.k8s.io';

/** Puts EnvoyPatchPolicies into the IR of the Gateway or class that they patch, and accepts them (spec/policies.md section 6). */
export function processEnvoyPatchPolicies(context: TranslateContext): void {
  const policies = context.resources.envoyPatchPolicies;
  for (const policy of policies) processPolicy(context, policy);
  context.policyResults.envoyPatchPolicies = policies;
}

/** The spec; objects that were not validated may lack it. */
function specOf(policy: EnvoyPatchPolicy): Partial<EnvoyPatchPolicy['spec']> {
  return (policy as Partial<EnvoyPatchPolicy>).spec ?? {};
}

/** Where a policy's patches go; merged Gateways share one IR under the name of their class. */
interface PatchTarget {
  readonly kind: 'Gateway' | 'GatewayClass';
  readonly irKey: string;
  readonly ancestor: AncestorRef;
}

function processPolicy(context: TranslateContext, policy: EnvoyPatchPolicy): void {
  const target = targetOf(context, policy);
  const status = policyStatus(context, policy);
  const refuse = (reason: 'Invalid' | 'Disabled', message: string): void =>
    status.set(target.ancestor, { type: 'Accepted', status: 'False', reason, message });
  const ir = context.xds.get(target.irKey);
  if (!ir) {
    if (target.kind === 'GatewayClass')
      refuse('Invalid', `Gateways are merged: target the GatewayClass ${context.options.gatewayClassName}.`);
    return;
  }
  const entry = addToIR(context, policy, ir);
  if (!context.options.envoyPatchPolicyEnabled) {
    refuse(
      'Disabled',
      'EnvoyPatchPolicy is switched off in the EnvoyGateway configuration: set extensionApis.enableEnvoyPatchPolicy.',
    );
    return;
  }
  const { targetRef, jsonPatches = [] } = specOf(policy);
  if (targetRef?.group !== group || targetRef.kind !== target.kind) {
    refuse('Invalid', `spec.targetRef must name a ${target.kind} of group ${group}.`);
    return;
  }
  const patches = jsonPatches.map(patchOf);
  if (patches.length > 0) entry.jsonPatches = patches;
  status.acceptIfUnset(target.ancestor);
}

function targetOf(context: TranslateContext, policy: EnvoyPatchPolicy): PatchTarget {
  const { metadata } = policy;
  const name = specOf(policy).targetRef?.name ?? '';
  if (mergesGateways(context))
    return { kind: 'GatewayClass', irKey: name, ancestor: { group, kind: 'GatewayClass', name } };
  const { namespace = '' } = metadata;
  return { kind: 'Gateway', irKey: `${namespace}/${name}`, ancestor: { group, kind: 'Gateway', namespace, name } };
}

/** The policy in the IR; its status is the one that the policy shows, so that later conditions appear in both. */
function addToIR(context: TranslateContext, policy: EnvoyPatchPolicy, ir: XdsDraft): Writable<PatchPolicyIR> {
  const { name, namespace, generation } = policy.metadata;
  const status = context.statuses.of(policy) as unknown as PolicyStatus;
  const entry: Writable<PatchPolicyIR> = compact({ name, namespace, generation: generation || undefined, status });
  ir.envoyPatchPolicies = [...(ir.envoyPatchPolicies ?? []), context.provenance.note(entry, policy, ['spec'])];
  return entry;
}

function patchOf({
  type,
  name,
  operation,
}: NonNullable<EnvoyPatchPolicy['spec']['jsonPatches']>[number]): JSONPatchConfig {
  const { op, path, jsonPath, from, value } = operation ?? ({} as typeof operation);
  return { type, name, operation: compact({ op, path, jsonPath, from, value }) };
}
