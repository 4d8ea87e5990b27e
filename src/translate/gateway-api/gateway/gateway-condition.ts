import type { GatewayContext } from '../contexts.ts';
import { type Condition, setCondition } from '../status/condition.ts';

/** Sets a condition of the Gateway itself, with the generation of the Gateway that was looked at. */
export function setGatewayCondition(gateway: GatewayContext, condition: Condition): void {
  setCondition(gateway.conditions, { ...condition, observedGeneration: gateway.gateway.metadata.generation });
}

/** Reports that settings of a Gateway's EnvoyProxy cannot be used. */
export function setInvalidParameters(gateway: GatewayContext, message: string): void {
  setGatewayCondition(gateway, { type: 'Accepted', status: 'False', reason: 'InvalidParameters', message });
}
