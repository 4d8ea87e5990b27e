import type { EnvoyProxySpec } from '../../../resources/generated/types.ts';
import type { Problem } from '../../features/from-api-hooks.ts';

/** What is wrong with an EnvoyProxy; empty when it can be used (spec/gateway-api.md 3.4). */
export function validateEnvoyProxy(_spec: EnvoyProxySpec): readonly Problem[] {
  return [];
}
