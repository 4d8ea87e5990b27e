import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Writes access logs to files and services. */
export const accessLog = defineFeature({
  name: 'access-log',
  summary: 'Writes access logs to files and services.',
  fields: [{ kind: 'EnvoyProxy', path: 'spec.telemetry.accessLog' }],
  fromApi,
  toXds,
});
