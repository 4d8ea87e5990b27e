import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Limits requests over the whole fleet. */
export const globalRateLimit = defineFeature({
  name: 'global-rate-limit',
  summary: 'Limits requests over the whole fleet.',
  fields: [{ kind: 'BackendTrafficPolicy', path: 'spec.rateLimit.global' }],
  callsControlPlane: (route) => route.traffic?.rateLimit?.global !== undefined,
  fromApi,
  toXds,
});
