import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import { toXds } from './to-xds.ts';

/** Runs Wasm extensions. */
export const wasm = defineFeature({
  name: 'wasm',
  summary: 'Runs Wasm extensions.',
  fields: [{ kind: 'EnvoyExtensionPolicy', path: 'spec.wasm' }],
  fromApi,
  toXds,
});
