import type { FromApiHooks } from '../feature.ts';

/** API fields to IR: the settings are carried over as they are. */
export const fromApi: FromApiHooks = {
  client: {
    http: ({ policy: { spec } }) =>
      spec.clientIPDetection ? { value: { clientIPDetection: spec.clientIPDetection } } : {},
  },
};
