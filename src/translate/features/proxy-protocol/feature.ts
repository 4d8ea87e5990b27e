import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** The PROXY protocol on listeners and towards backends. */
export const proxyProtocol = defineFeature({
  name: 'proxy-protocol',
  summary: 'The PROXY protocol on listeners and towards backends.',
  fields: [
    { kind: 'ClientTrafficPolicy', path: 'spec.proxyProtocol' },
    { kind: 'ClientTrafficPolicy', path: 'spec.enableProxyProtocol' },
    { kind: 'BackendTrafficPolicy', path: 'spec.proxyProtocol' },
  ],
  fromApi,
  toXds,
});
