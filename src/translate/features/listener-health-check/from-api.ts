import type { FromApiHooks } from '../feature.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = {
  client: {
    http: ({ policy: { spec } }) =>
      spec.healthCheck ? { value: { healthCheck: { path: spec.healthCheck.path ?? '' } } } : {},
  },
};
