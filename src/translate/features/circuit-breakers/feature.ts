import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Limits on connections, requests and retries. */
export const circuitBreakers = defineFeature({
  name: 'circuit-breakers',
  summary: 'Limits on connections, requests and retries.',
  fields: [{ kind: 'BackendTrafficPolicy', path: 'spec.circuitBreaker' }],
  fromApi,
  toXds,
});
