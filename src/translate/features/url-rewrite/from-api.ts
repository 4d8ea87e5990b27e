import type { FromApiHooks } from '../feature.ts';
import { urlRewriteExtension } from './from-route-extension.ts';
import { urlRewriteFilter } from './from-route-filter.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = {
  routeFilters: { filters: { URLRewrite: urlRewriteFilter }, extensions: [urlRewriteExtension] },
};
