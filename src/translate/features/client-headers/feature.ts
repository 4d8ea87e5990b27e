import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** How a listener treats headers: early and late changes, x-forwarded-client-cert, underscores, request ids. */
export const clientHeaders = defineFeature({
  name: 'client-headers',
  summary: 'How a listener treats headers: early and late changes, x-forwarded-client-cert, underscores, request ids.',
  fields: [{ kind: 'ClientTrafficPolicy', path: 'spec.headers' }],
  fromApi,
  toXds,
});
