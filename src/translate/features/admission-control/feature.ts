import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Rejects requests when too many of them fail. */
export const admissionControl = defineFeature({
  name: 'admission-control',
  summary: 'Rejects requests when too many of them fail.',
  fields: [{ kind: 'BackendTrafficPolicy', path: 'spec.admissionControl' }],
  fromApi,
  toXds,
});
