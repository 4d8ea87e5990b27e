import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Timeouts towards clients and backends. */
export const timeouts = defineFeature({
  name: 'timeouts',
  summary: 'Timeouts towards clients and backends.',
  fields: [
    { kind: 'HTTPRoute', path: 'spec.rules.timeouts' },
    { kind: 'ClientTrafficPolicy', path: 'spec.timeout' },
    { kind: 'BackendTrafficPolicy', path: 'spec.timeout' },
  ],
  fromApi,
  toXds,
});
