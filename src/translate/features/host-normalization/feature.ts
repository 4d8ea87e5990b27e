import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** How the Host header is normalised. */
export const hostNormalization = defineFeature({
  name: 'host-normalization',
  summary: 'How the Host header is normalised.',
  fields: [{ kind: 'ClientTrafficPolicy', path: 'spec.headers.host' }],
  fromApi,
  toXds,
});
