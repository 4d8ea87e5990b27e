import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Runs Wasm extensions. */
export const wasm = defineFeature({
  name: 'wasm',
  summary: 'Runs Wasm extensions.',
  fields: [{ kind: 'EnvoyExtensionPolicy', path: 'spec.wasm' }],
  // Modules are fetched from the cache of the control plane.
  callsControlPlane: (route) => (route.envoyExtensions?.wasms?.length ?? 0) > 0,
  fromApi,
  toXds,
});
