import { defineFeature } from '../feature.ts';
import { toXds } from './to-xds.ts';

/** Resolves the backend from the request and keeps it away from loopback addresses. */
export const dynamicResolver = defineFeature({
  name: 'dynamic-resolver',
  summary: 'Resolves the backend from the request and keeps it away from loopback addresses.',
  fields: [],
  toXds,
});
