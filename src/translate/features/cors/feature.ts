import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Answers and annotates cross-origin requests. */
export const cors = defineFeature({
  name: 'cors',
  summary: 'Answers and annotates cross-origin requests.',
  fields: [
    { kind: 'HTTPRoute', path: 'spec.rules.filters.cors' },
    { kind: 'SecurityPolicy', path: 'spec.cors' },
  ],
  fromApi,
  toXds,
});
