import type { FromApiHooks } from '../feature.ts';
import { requestHeaderModifier, responseHeaderModifier } from './from-route-filter.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = {
  routeFilters: {
    filters: { RequestHeaderModifier: requestHeaderModifier, ResponseHeaderModifier: responseHeaderModifier },
  },
};
