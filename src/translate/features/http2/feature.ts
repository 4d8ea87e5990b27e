import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** HTTP/2 settings towards clients and backends. */
export const http2 = defineFeature({
  name: 'http2',
  summary: 'HTTP/2 settings towards clients and backends.',
  fields: [
    { kind: 'ClientTrafficPolicy', path: 'spec.http2' },
    { kind: 'BackendTrafficPolicy', path: 'spec.http2' },
  ],
  fromApi,
  toXds,
});
