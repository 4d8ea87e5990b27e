import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Rewrites host and path of requests. */
export const urlRewrite = defineFeature({
  name: 'url-rewrite',
  summary: 'Rewrites host and path of requests.',
  fields: [
    { kind: 'HTTPRoute', path: 'spec.rules.filters.urlRewrite' },
    { kind: 'HTTPRouteFilter', path: 'spec.urlRewrite' },
  ],
  fromApi,
  toXds,
});
