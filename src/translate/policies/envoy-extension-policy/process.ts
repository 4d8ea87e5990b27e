import type { TranslateContext } from '../../gateway-api/contexts.ts';

/** Applies EnvoyExtensionPolicies and writes their statuses (spec/policies.md). */
export function processEnvoyExtensionPolicies(_context: TranslateContext): void {}
