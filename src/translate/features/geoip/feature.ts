import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Looks up where a client is. */
export const geoip = defineFeature({
  name: 'geoip',
  summary: 'Looks up where a client is.',
  fields: [{ kind: 'EnvoyProxy', path: 'spec.geoIP' }],
  fromApi,
  toXds,
});
