import type { FromApiHooks } from '../feature.ts';
import { requestMirror } from './from-route-filter.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { routeFilters: { filters: { RequestMirror: requestMirror } } };
