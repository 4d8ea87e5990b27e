import type { TranslateContext } from '../../gateway-api/contexts.ts';

/** Indexes the policy settings that routes and listeners need before policies are applied (spec/policies.md 1.16). */
export function indexPolicies(_context: TranslateContext): void {}
