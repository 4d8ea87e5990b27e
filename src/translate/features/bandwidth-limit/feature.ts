import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Limits bytes per second. */
export const bandwidthLimit = defineFeature({
  name: 'bandwidth-limit',
  summary: 'Limits bytes per second.',
  fields: [{ kind: 'BackendTrafficPolicy', path: 'spec.bandwidthLimit' }],
  fromApi,
  toXds,
});
