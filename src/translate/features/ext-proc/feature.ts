import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Lets an external service change requests and responses. */
export const extProc = defineFeature({
  name: 'ext-proc',
  summary: 'Lets an external service change requests and responses.',
  fields: [{ kind: 'EnvoyExtensionPolicy', path: 'spec.extProc' }],
  fromApi,
  toXds,
});
