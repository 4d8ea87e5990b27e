import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Lets :scheme follow the protocol towards the backend. */
export const backendScheme = defineFeature({
  name: 'backend-scheme',
  summary: 'Lets :scheme follow the protocol towards the backend.',
  fields: [{ kind: 'ClientTrafficPolicy', path: 'spec.scheme' }],
  fromApi,
  toXds,
});
