import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** HTTP/1 settings. */
export const http1 = defineFeature({
  name: 'http1',
  summary: 'HTTP/1 settings.',
  fields: [{ kind: 'ClientTrafficPolicy', path: 'spec.http1' }],
  fromApi,
  toXds,
});
