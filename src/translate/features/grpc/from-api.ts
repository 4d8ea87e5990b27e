import { compact } from '../../../core/compact.ts';
import type { HTTPListener } from '../../ir/listener.ts';
import type { FromApiHooks } from '../feature.ts';
import type { ClientInput, Outcome } from '../from-api-hooks.ts';

/** API fields to IR. Listeners get gRPC-Web with their first GRPCRoute; a ClientTrafficPolicy decides otherwise. */
export const fromApi: FromApiHooks = {
  envoyProxy: {
    httpListener: ({ envoyProxy }) => {
      const enableGRPCStats = envoyProxy?.spec?.telemetry?.metrics?.enableGRPCStats;
      return enableGRPCStats === undefined ? {} : { grpc: { enableGRPCStats } };
    },
  },
  routeListener: {
    fields: (kind, { grpc }) =>
      kind === 'GRPCRoute' ? { grpc: { enableGRPCStats: true, ...grpc, enableGRPCWeb: true } } : {},
  },
  client: { http: fromClientPolicy },
};

function fromClientPolicy({ policy, listener }: ClientInput): Outcome<Partial<HTTPListener>> {
  const { grpc } = policy.spec;
  if (!grpc) return {};
  return { value: { grpc: compact({ ...listener.http?.grpc, enableGRPCWeb: grpc.enableWeb }) } };
}
