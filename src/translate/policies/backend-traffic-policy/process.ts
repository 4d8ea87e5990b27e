import type { TranslateContext } from '../../gateway-api/contexts.ts';

/** Applies BackendTrafficPolicies and writes their statuses (spec/policies.md). */
export function processBackendTrafficPolicies(_context: TranslateContext): void {}
