import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Answers health checks on the listener itself. */
export const listenerHealthCheck = defineFeature({
  name: 'listener-health-check',
  summary: 'Answers health checks on the listener itself.',
  fields: [{ kind: 'ClientTrafficPolicy', path: 'spec.healthCheck' }],
  fromApi,
  toXds,
});
