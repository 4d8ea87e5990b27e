import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** How tracing uses request ids. */
export const requestId = defineFeature({
  name: 'request-id',
  summary: 'How tracing uses request ids.',
  fields: [{ kind: 'EnvoyProxy', path: 'spec.telemetry.requestID' }],
  fromApi,
  toXds,
});
