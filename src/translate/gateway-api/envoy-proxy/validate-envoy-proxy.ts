import type { EnvoyProxySpec } from '../../../resources/generated/types.ts';
import type { Problem } from '../../features/from-api-hooks.ts';
import { validateUserBootstrap } from '../../infra/bootstrap/validate-user-bootstrap.ts';
import { validateFilterOrder } from './validate-filter-order.ts';
import { validateProvider } from './validate-provider.ts';
import { validateTelemetry } from './validate-telemetry.ts';

/**
 * Everything that is wrong with an EnvoyProxy beyond what its schema says; empty when it can be used (spec/gateway-api.md 3.4,
 * spec/validation-rules.md). `spec` may be absent: nothing is set then.
 */
export function validateEnvoyProxy(spec: EnvoyProxySpec | undefined): readonly Problem[] {
  if (!spec) return [];
  return [
    ...validateProvider(spec.provider),
    ...validateTelemetry(spec.telemetry),
    ...validateFilterOrder(spec.filterOrder),
    ...validateBootstrap(spec.bootstrap),
  ];
}

function validateBootstrap(bootstrap: EnvoyProxySpec['bootstrap']): readonly Problem[] {
  if (!bootstrap) return [];
  const problem = validateUserBootstrap(bootstrap);
  return problem === undefined
    ? []
    : [{ message: `The bootstrap cannot be used: ${problem}.`, path: ['spec', 'bootstrap'] }];
}
