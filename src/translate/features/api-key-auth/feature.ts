import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import { toXds } from './to-xds.ts';

/** Authenticates clients by API key. */
export const apiKeyAuth = defineFeature({
  name: 'api-key-auth',
  summary: 'Authenticates clients by API key.',
  fields: [{ kind: 'SecurityPolicy', path: 'spec.apiKeyAuth' }],
  fromApi,
  toXds,
});
