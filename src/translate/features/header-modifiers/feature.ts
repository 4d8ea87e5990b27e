import { defineFeature } from '../feature.ts';
import { fromApi } from './from-api.ts';
import type {} from './ir.ts';
import { toXds } from './to-xds.ts';

/** Changes headers of requests and responses of a route. */
export const headerModifiers = defineFeature({
  name: 'header-modifiers',
  summary: 'Changes headers of requests and responses of a route.',
  fields: [
    { kind: 'HTTPRoute', path: 'spec.rules.filters.requestHeaderModifier' },
    { kind: 'HTTPRoute', path: 'spec.rules.filters.responseHeaderModifier' },
    { kind: 'GRPCRoute', path: 'spec.rules.filters.requestHeaderModifier' },
    { kind: 'GRPCRoute', path: 'spec.rules.filters.responseHeaderModifier' },
  ],
  fromApi,
  toXds,
});
