import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** gRPC-Web and gRPC statistics. */
export const grpc = defineFeature({
  name: 'grpc',
  summary: 'gRPC-Web and gRPC statistics.',
  fields: [
    { kind: 'EnvoyProxy', path: 'spec.telemetry.metrics.enableGRPCStats' },
    { kind: 'ClientTrafficPolicy', path: 'spec.grpc' },
  ],
  fromApi,
  toXds,
});
