import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import { toXds } from './to-xds.ts';

/**
 * Logs health check events. It has no ir.ts: backends' own settings have the same shape, which is that of all (ir/health-check-log.ts).
 */
export const healthCheckLog = defineFeature({
  name: 'health-check-log',
  summary: 'Logs health check events.',
  fields: [{ kind: 'EnvoyProxy', path: 'spec.telemetry.healthCheckLog' }],
  fromApi,
  toXds,
});
