import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Asks an external service whether a request may pass. */
export const extAuth = defineFeature({
  name: 'ext-auth',
  summary: 'Asks an external service whether a request may pass.',
  fields: [{ kind: 'SecurityPolicy', path: 'spec.extAuth' }],
  secrets: [
    { stage: 'ir', type: 'ContextExtention', path: ['extAuth', 'contextExtensions', '*', 'value'] },
    {
      stage: 'xds',
      type: 'envoy.extensions.filters.http.ext_authz.v3.ExtAuthzPerRoute',
      path: ['checkSettings', 'contextExtensions', '*'],
    },
  ],
  fromApi,
  toXds,
});
