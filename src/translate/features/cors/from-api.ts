import type { FromApiHooks } from '../feature.ts';
import { corsFilter, preflightRoute } from './from-route-filter.ts';
import { corsFromSecurityPolicy } from './from-security-policy.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = {
  routeFilters: { filters: { CORS: corsFilter }, companion: preflightRoute },
  security: { security: corsFromSecurityPolicy },
};
