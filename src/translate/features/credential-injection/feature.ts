import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Puts a credential into requests to backends. */
export const credentialInjection = defineFeature({
  name: 'credential-injection',
  summary: 'Puts a credential into requests to backends.',
  fields: [{ kind: 'HTTPRouteFilter', path: 'spec.credentialInjection' }],
  fromApi,
  toXds,
  secrets: [{ stage: 'ir', type: 'CredentialInjection', path: ['credentialInjection', 'credential'] }],
});
