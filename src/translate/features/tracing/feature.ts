import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Sends spans of requests to a collector. */
export const tracing = defineFeature({
  name: 'tracing',
  summary: 'Sends spans of requests to a collector.',
  fields: [
    { kind: 'EnvoyProxy', path: 'spec.telemetry.tracing' },
    { kind: 'BackendTrafficPolicy', path: 'spec.telemetry' },
  ],
  fromApi,
  toXds,
});
