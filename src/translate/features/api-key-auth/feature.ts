import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Authenticates clients by API key. */
export const apiKeyAuth = defineFeature({
  name: 'api-key-auth',
  summary: 'Authenticates clients by API key.',
  fields: [{ kind: 'SecurityPolicy', path: 'spec.apiKeyAuth' }],
  secrets: [
    { stage: 'ir', type: 'APIKeyCredential', path: ['apiKeyAuth', 'credentials', '*', 'client'] },
    { stage: 'ir', type: 'APIKeyCredential', path: ['apiKeyAuth', 'credentials', '*', 'key'] },
    {
      stage: 'xds',
      type: 'envoy.extensions.filters.http.api_key_auth.v3.ApiKeyAuth',
      path: ['credentials', '*', 'key'],
    },
    {
      stage: 'xds',
      type: 'envoy.extensions.filters.http.api_key_auth.v3.ApiKeyAuthPerRoute',
      path: ['credentials', '*', 'key'],
    },
  ],
  fromApi,
  toXds,
});
