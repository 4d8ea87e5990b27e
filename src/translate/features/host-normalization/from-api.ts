import type { FromApiHooks } from '../feature.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = {
  client: {
    http: ({ policy }) => {
      const stripTrailingHostDot = policy.spec.headers?.host?.stripTrailingHostDot;
      if (stripTrailingHostDot === undefined) return {};
      return { value: { host: stripTrailingHostDot ? { stripTrailingHostDot } : {} } };
    },
  },
};
