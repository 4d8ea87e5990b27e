import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Sends a copy of requests to another backend. */
export const mirror = defineFeature({
  name: 'mirror',
  summary: 'Sends a copy of requests to another backend.',
  fields: [
    { kind: 'HTTPRoute', path: 'spec.rules.filters.requestMirror' },
    { kind: 'GRPCRoute', path: 'spec.rules.filters.requestMirror' },
  ],
  fromApi,
  toXds,
});
