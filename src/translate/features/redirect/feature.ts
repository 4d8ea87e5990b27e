import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Redirects requests. */
export const redirect = defineFeature({
  name: 'redirect',
  summary: 'Redirects requests.',
  fields: [{ kind: 'HTTPRoute', path: 'spec.rules.filters.requestRedirect' }],
  fromApi,
  toXds,
});
