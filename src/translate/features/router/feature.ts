import { defineFeature } from '../feature.ts';
import { toXds } from './to-xds.ts';

/** Forwards requests; the last HTTP filter. */
export const router = defineFeature({
  name: 'router',
  summary: 'Forwards requests; the last HTTP filter.',
  fields: [],
  toXds,
});
