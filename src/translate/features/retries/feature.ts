import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Tries failed requests again. */
export const retries = defineFeature({
  name: 'retries',
  summary: 'Tries failed requests again.',
  fields: [
    { kind: 'HTTPRoute', path: 'spec.rules.retry' },
    { kind: 'BackendTrafficPolicy', path: 'spec.retry' },
  ],
  fromApi,
  toXds,
});
