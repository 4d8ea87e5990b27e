import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Runs Lua scripts on requests and responses. */
export const lua = defineFeature({
  name: 'lua',
  summary: 'Runs Lua scripts on requests and responses.',
  fields: [
    { kind: 'EnvoyExtensionPolicy', path: 'spec.lua' },
    { kind: 'EnvoyProxy', path: 'spec.luaValidation' },
  ],
  fromApi,
  toXds,
});
