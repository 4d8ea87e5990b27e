import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Allows and denies requests by address, token, header, place or expression. */
export const authorization = defineFeature({
  name: 'authorization',
  summary: 'Allows and denies requests by address, token, header, place or expression.',
  fields: [{ kind: 'SecurityPolicy', path: 'spec.authorization' }],
  fromApi,
  toXds,
});
