import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Keeps a client at one endpoint. */
export const sessionPersistence = defineFeature({
  name: 'session-persistence',
  summary: 'Keeps a client at one endpoint.',
  fields: [{ kind: 'HTTPRoute', path: 'spec.rules.sessionPersistence' }],
  fromApi,
  toXds,
});
