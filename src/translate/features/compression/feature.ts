import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Compresses responses. */
export const compression = defineFeature({
  name: 'compression',
  summary: 'Compresses responses.',
  fields: [
    { kind: 'BackendTrafficPolicy', path: 'spec.compression' },
    { kind: 'BackendTrafficPolicy', path: 'spec.compressor' },
  ],
  fromApi,
  toXds,
});
