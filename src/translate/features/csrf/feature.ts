import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Refuses cross-site requests that change state. */
export const csrf = defineFeature({
  name: 'csrf',
  summary: 'Refuses cross-site requests that change state.',
  fields: [{ kind: 'SecurityPolicy', path: 'spec.csrf' }],
  fromApi,
  toXds,
});
