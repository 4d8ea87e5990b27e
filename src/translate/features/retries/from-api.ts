import type { FromApiHooks } from '../feature.ts';
import { retriesFromBackendPolicy } from './from-backend-policy.ts';
import { retriesFromRule } from './from-route-rule.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = {
  routeRule: { fields: retriesFromRule },
  traffic: { traffic: retriesFromBackendPolicy },
};
