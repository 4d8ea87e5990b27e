import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Lets requests upgrade to other protocols. */
export const httpUpgrade = defineFeature({
  name: 'http-upgrade',
  summary: 'Lets requests upgrade to other protocols.',
  fields: [{ kind: 'BackendTrafficPolicy', path: 'spec.httpUpgrade' }],
  fromApi,
  toXds,
});
