import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';

/**
 * TLS settings towards clients. It has no ir.ts and no to-xds.ts: what it reads changes the TLS that listeners have anyway
 * (ir/tls.ts), which the skeleton of listeners writes together with their certificates.
 */
export const clientTls = defineFeature({
  name: 'client-tls',
  summary: 'TLS settings towards clients.',
  fields: [{ kind: 'ClientTrafficPolicy', path: 'spec.tls' }],
  fromApi,
});
