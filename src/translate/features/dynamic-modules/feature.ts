import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Runs extensions from shared objects. */
export const dynamicModules = defineFeature({
  name: 'dynamic-modules',
  summary: 'Runs extensions from shared objects.',
  fields: [
    { kind: 'EnvoyExtensionPolicy', path: 'spec.dynamicModule' },
    { kind: 'EnvoyProxy', path: 'spec.dynamicModules' },
  ],
  fromApi,
  toXds,
});
