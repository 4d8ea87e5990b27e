import type { FromApiHooks } from '../feature.ts';

/** API fields to IR. gRPC-Web has no field: listeners get it with their first GRPCRoute. */
export const fromApi: FromApiHooks = {
  envoyProxy: {
    httpListener: ({ envoyProxy }) => {
      const enableGRPCStats = envoyProxy?.spec?.telemetry?.metrics?.enableGRPCStats;
      return enableGRPCStats === undefined ? {} : { grpc: { enableGRPCStats } };
    },
  },
};
