import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Limits requests in each Envoy. */
export const localRateLimit = defineFeature({
  name: 'local-rate-limit',
  summary: 'Limits requests in each Envoy.',
  fields: [
    { kind: 'BackendTrafficPolicy', path: 'spec.rateLimit.local' },
    { kind: 'BackendTrafficPolicy', path: 'spec.rateLimit.type' },
  ],
  fromApi,
  toXds,
});
