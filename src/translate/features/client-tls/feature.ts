import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';

/** TLS settings towards clients. */
export const clientTls = defineFeature({
  name: 'client-tls',
  summary: 'TLS settings towards clients.',
  fields: [{ kind: 'ClientTrafficPolicy', path: 'spec.tls' }],
  fromApi,
});
