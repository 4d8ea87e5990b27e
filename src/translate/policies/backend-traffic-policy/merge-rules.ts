import type { PolicyMergeRules } from '../attachment/merge-policies.ts';

/** How BackendTrafficPolicies merge (spec/policies.md 1.10.3); rate limits merge in the IR, rule by rule. */
export const backendTrafficMergeRules: PolicyMergeRules = {
  keys: { 'spec.compression': 'type', 'spec.compressor': 'type', 'spec.httpUpgrade': 'type' },
};
