import type { FromApiHooks } from '../feature.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = {
  traffic: {
    route: ({ policy: { spec } }) =>
      spec.useClientProtocol === undefined ? {} : { value: { useClientProtocol: spec.useClientProtocol } },
  },
};
