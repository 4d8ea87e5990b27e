import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Delays or aborts a share of requests. */
export const faultInjection = defineFeature({
  name: 'fault-injection',
  summary: 'Delays or aborts a share of requests.',
  fields: [{ kind: 'BackendTrafficPolicy', path: 'spec.faultInjection' }],
  fromApi,
  toXds,
});
