import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Authenticates clients by user name and password. */
export const basicAuth = defineFeature({
  name: 'basic-auth',
  summary: 'Authenticates clients by user name and password.',
  fields: [{ kind: 'SecurityPolicy', path: 'spec.basicAuth' }],
  secrets: [
    { stage: 'ir', type: 'BasicAuth', path: ['basicAuth', 'users'] },
    {
      stage: 'xds',
      type: 'envoy.extensions.filters.http.basic_auth.v3.BasicAuth',
      path: ['users', 'inlineBytes'],
    },
    {
      stage: 'xds',
      type: 'envoy.extensions.filters.http.basic_auth.v3.BasicAuthPerRoute',
      path: ['users', 'inlineBytes'],
    },
  ],
  fromApi,
  toXds,
});
