import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Where the client address is taken from. */
export const clientIpDetection = defineFeature({
  name: 'client-ip-detection',
  summary: 'Where the client address is taken from.',
  fields: [{ kind: 'ClientTrafficPolicy', path: 'spec.clientIPDetection' }],
  fromApi,
  toXds,
});
