import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** TCP keepalive towards clients and backends. */
export const tcpKeepalive = defineFeature({
  name: 'tcp-keepalive',
  summary: 'TCP keepalive towards clients and backends.',
  fields: [
    { kind: 'ClientTrafficPolicy', path: 'spec.tcpKeepalive' },
    { kind: 'BackendTrafficPolicy', path: 'spec.tcpKeepalive' },
  ],
  fromApi,
  toXds,
});
