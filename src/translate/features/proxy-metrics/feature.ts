import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import { toXds } from './to-xds.ts';

/** Switches for the statistics that Envoy keeps. */
export const proxyMetrics = defineFeature({
  name: 'proxy-metrics',
  summary: 'Switches for the statistics that Envoy keeps.',
  fields: [{ kind: 'EnvoyProxy', path: 'spec.telemetry.metrics' }],
  fromApi,
  toXds,
});
