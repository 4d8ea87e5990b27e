import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Buffers whole requests before they are sent on. */
export const requestBuffer = defineFeature({
  name: 'request-buffer',
  summary: 'Buffers whole requests before they are sent on.',
  fields: [{ kind: 'BackendTrafficPolicy', path: 'spec.requestBuffer' }],
  fromApi,
  toXds,
});
