import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** How names of backends are resolved. */
export const dns = defineFeature({
  name: 'dns',
  summary: 'How names of backends are resolved.',
  fields: [{ kind: 'BackendTrafficPolicy', path: 'spec.dns' }],
  fromApi,
  toXds,
});
