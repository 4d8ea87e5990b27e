import type { FromApiHooks } from '../feature.ts';
import { timeoutsFromBackendPolicy } from './from-backend-policy.ts';
import { timeoutsFromClientPolicy } from './from-client-policy.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = {
  client: { connection: timeoutsFromClientPolicy },
  traffic: { traffic: timeoutsFromBackendPolicy },
};
