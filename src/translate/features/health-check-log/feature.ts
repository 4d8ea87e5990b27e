import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import { toXds } from './to-xds.ts';

/** Logs health check events. */
export const healthCheckLog = defineFeature({
  name: 'health-check-log',
  summary: 'Logs health check events.',
  fields: [{ kind: 'EnvoyProxy', path: 'spec.telemetry.healthCheckLog' }],
  fromApi,
  toXds,
});
