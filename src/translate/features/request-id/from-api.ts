import type { FromApiHooks } from '../feature.ts';

/** API fields to IR. */
export const fromApi: FromApiHooks = {
  envoyProxy: {
    httpListener: ({ envoyProxy }) => {
      const requestID = envoyProxy?.spec?.telemetry?.requestID?.tracing;
      return requestID ? { requestID } : {};
    },
  },
};
