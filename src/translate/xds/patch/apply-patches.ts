import type { JsonObject } from '../../../core/json.ts';
import type { EnvoyPatchPolicy } from '../../ir/patch.ts';
import type { ResourceLists } from '../resources.ts';
import type { XdsTranslation } from '../translation.ts';
import { applyPatch } from './apply-patch.ts';
import { type PatchProblems, patchPolicyStatus } from './patch-status.ts';

/**
 * Applies the JSON patches of EnvoyPatchPolicies to the lists, in order, and returns the policies' statuses (spec/xds-telemetry-patches.md H.1, H.2).
 * A patch that fails leaves the others alone; it shows in the status, never as a problem of the translation.
 */
export function applyPatches(t: XdsTranslation, lists: ResourceLists): readonly JsonObject[] {
  return (t.scope.xds.envoyPatchPolicies ?? []).map((policy) =>
    patchPolicyStatus(policy, applyPolicy(t, policy, lists)),
  );
}

function applyPolicy(t: XdsTranslation, policy: EnvoyPatchPolicy, lists: ResourceLists): PatchProblems {
  const refused: string[] = [];
  const notFound: string[] = [];
  for (const [index, patch] of (policy.jsonPatches ?? []).entries()) {
    const outcome = applyPatch(patch, lists);
    switch (outcome.kind) {
      case 'refused':
        refused.push(`patch ${index} of ${patch.name || 'a new resource'}: ${outcome.problem}`);
        break;
      case 'notFound':
        notFound.push(`${patch.type}/${patch.name}`);
        break;
      case 'applied':
        if (outcome.original) t.provenance.inherit(outcome.resource, outcome.original);
        t.provenance.inherit(outcome.resource, policy);
    }
  }
  return { refused, notFound };
}
