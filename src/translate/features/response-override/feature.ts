import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Replaces responses of the gateway or of backends by status or header. */
export const responseOverride = defineFeature({
  name: 'response-override',
  summary: 'Replaces responses of the gateway or of backends by status or header.',
  fields: [{ kind: 'BackendTrafficPolicy', path: 'spec.responseOverride' }],
  fromApi,
  toXds,
});
