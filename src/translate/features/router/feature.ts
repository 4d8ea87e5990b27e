import { defineFeature } from '../feature.ts';
import { toXds } from './to-xds.ts';

/**
 * Forwards requests; the last HTTP filter. It has no from-api.ts and no ir.ts: every listener needs it, and no field is its own.
 */
export const router = defineFeature({
  name: 'router',
  summary: 'Forwards requests; the last HTTP filter.',
  fields: [],
  toXds,
});
