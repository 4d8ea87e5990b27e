import type { FromApiHooks } from '../feature.ts';
import { directResponseExtension } from './from-route-extension.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = { routeFilters: { extensions: [directResponseExtension] } };
