import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Active and passive health checks. */
export const healthChecks = defineFeature({
  name: 'health-checks',
  summary: 'Active and passive health checks.',
  fields: [{ kind: 'BackendTrafficPolicy', path: 'spec.healthCheck' }],
  fromApi,
  toXds,
});
