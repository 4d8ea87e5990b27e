import type { FromApiHooks } from '../feature.ts';
import { requestRedirect } from './from-route-filter.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { routeFilters: { filters: { RequestRedirect: requestRedirect } } };
