import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Limits and buffers of connections. */
export const connection = defineFeature({
  name: 'connection',
  summary: 'Limits and buffers of connections.',
  fields: [
    { kind: 'ClientTrafficPolicy', path: 'spec.connection' },
    { kind: 'BackendTrafficPolicy', path: 'spec.connection' },
  ],
  fromApi,
  toXds,
});
