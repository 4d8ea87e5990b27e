import { defineFeature } from '../feature.ts';
import { toXds } from './to-xds.ts';

/**
 * Resolves the backend from the request and keeps it away from loopback addresses. It has no from-api.ts and no ir.ts: no field
 * asks for it; it serves routes whose destination is a Backend of type DynamicResolver, which the backends of routes tell.
 */
export const dynamicResolver = defineFeature({
  name: 'dynamic-resolver',
  summary: 'Resolves the backend from the request and keeps it away from loopback addresses.',
  fields: [],
  toXds,
});
