import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import { toXds } from './to-xds.ts';

/**
 * Switches for the statistics that Envoy keeps. It has no ir.ts: the switches are the fleet's and part of the IR's root (ir/xds.ts),
 * the places that statistics are pushed to belong to the Infra IR (ir/infra.ts).
 */
export const proxyMetrics = defineFeature({
  name: 'proxy-metrics',
  summary: 'Switches for the statistics that Envoy keeps.',
  fields: [{ kind: 'EnvoyProxy', path: 'spec.telemetry.metrics' }],
  fromApi,
  toXds,
});
