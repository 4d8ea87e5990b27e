import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Authenticates requests by JSON Web Token. */
export const jwt = defineFeature({
  name: 'jwt',
  summary: 'Authenticates requests by JSON Web Token.',
  fields: [{ kind: 'SecurityPolicy', path: 'spec.jwt' }],
  fromApi,
  toXds,
});
