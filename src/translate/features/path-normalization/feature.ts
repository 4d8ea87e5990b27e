import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** How request paths are normalised. */
export const pathNormalization = defineFeature({
  name: 'path-normalization',
  summary: 'How request paths are normalised.',
  fields: [{ kind: 'ClientTrafficPolicy', path: 'spec.path' }],
  fromApi,
  toXds,
});
