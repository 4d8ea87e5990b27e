import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Logs users in with OpenID Connect. */
export const oidc = defineFeature({
  name: 'oidc',
  summary: 'Logs users in with OpenID Connect.',
  fields: [{ kind: 'SecurityPolicy', path: 'spec.oidc' }],
  secrets: [
    { stage: 'ir', type: 'OIDC', path: ['oidc', 'clientSecret'] },
    { stage: 'ir', type: 'OIDC', path: ['oidc', 'hmacSecret'] },
  ],
  fromApi,
  toXds,
});
