import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** How an endpoint is chosen. */
export const loadBalancing = defineFeature({
  name: 'load-balancing',
  summary: 'How an endpoint is chosen.',
  fields: [{ kind: 'BackendTrafficPolicy', path: 'spec.loadBalancer' }],
  fromApi,
  toXds,
});
