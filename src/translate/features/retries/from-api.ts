import type { FromApiHooks } from '../feature.ts';
import { retriesFromBackendPolicy } from './from-backend-policy.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { traffic: { traffic: retriesFromBackendPolicy } };
