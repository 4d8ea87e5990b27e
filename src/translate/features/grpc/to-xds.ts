import { ok } from '../../../core/result.ts';
import { any, type HttpFilter } from '../../xds/messages.ts';
import type { ToXdsHooks } from '../to-xds-hooks.ts';

const grpcWeb: HttpFilter = {
  name: 'envoy.filters.http.grpc_web',
  typedConfig: any('envoy.extensions.filters.http.grpc_web.v3.GrpcWeb'),
};

const grpcStats: HttpFilter = {
  name: 'envoy.filters.http.grpc_stats',
  typedConfig: any('envoy.extensions.filters.http.grpc_stats.v3.FilterConfig', {
    emitFilterState: true,
    statsForAllMethods: true,
  }),
};

/** gRPC-Web and statistics of gRPC methods (spec/xds-filters.md E.26); a connection manager has those of its first IR listener. */
export const toXds: ToXdsHooks = {
  filterTypes: [grpcWeb.name, grpcStats.name],
  httpFilters: ({ listener: { grpc }, joins }) =>
    ok(joins ? [] : [...(grpc?.enableGRPCWeb ? [grpcWeb] : []), ...(grpc?.enableGRPCStats ? [grpcStats] : [])]),
};
