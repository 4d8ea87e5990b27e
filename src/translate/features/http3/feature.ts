import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** HTTP/3 on a listener. */
export const http3 = defineFeature({
  name: 'http3',
  summary: 'HTTP/3 on a listener.',
  fields: [{ kind: 'ClientTrafficPolicy', path: 'spec.http3' }],
  fromApi,
  toXds,
});
