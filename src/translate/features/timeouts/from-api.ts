import type { FromApiHooks } from '../feature.ts';
import { timeoutsFromBackendPolicy } from './from-backend-policy.ts';
import { timeoutsFromClientPolicy } from './from-client-policy.ts';
import { timeoutsFromRule } from './from-route-rule.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = {
  routeRule: { fields: timeoutsFromRule },
  client: { connection: timeoutsFromClientPolicy },
  traffic: { traffic: timeoutsFromBackendPolicy },
};
