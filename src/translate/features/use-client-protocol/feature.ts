import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Speaks to the backend what the client speaks. */
export const useClientProtocol = defineFeature({
  name: 'use-client-protocol',
  summary: 'Speaks to the backend what the client speaks.',
  fields: [{ kind: 'BackendTrafficPolicy', path: 'spec.useClientProtocol' }],
  fromApi,
  toXds,
});
