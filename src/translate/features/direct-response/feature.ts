import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Answers requests without a backend. */
export const directResponse = defineFeature({
  name: 'direct-response',
  summary: 'Answers requests without a backend.',
  fields: [{ kind: 'HTTPRouteFilter', path: 'spec.directResponse' }],
  fromApi,
  toXds,
});
