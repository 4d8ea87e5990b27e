import type { Xds } from '../../ir/xds.ts';
import { any, type TypedExtension, withoutDefaults } from '../messages.ts';

type ALSLog = NonNullable<NonNullable<Xds['accessLog']>['als']>[number];

/** Access log entries that Envoy streams to a gRPC access log service. */
export function grpcAccessLog({ name, destination, type, http }: ALSLog): TypedExtension {
  const commonConfig = {
    ...withoutDefaults({ logName: name }),
    grpcService: { envoyGrpc: { clusterName: destination.name } },
    transportApiVersion: 'V3',
  };
  if (type === 'TCP') {
    return {
      name: 'envoy.access_loggers.tcp_grpc',
      typedConfig: any('envoy.extensions.access_loggers.grpc.v3.TcpGrpcAccessLogConfig', { commonConfig }),
    };
  }
  return {
    name: 'envoy.access_loggers.http_grpc',
    typedConfig: any('envoy.extensions.access_loggers.grpc.v3.HttpGrpcAccessLogConfig', {
      commonConfig,
      ...withoutDefaults({
        additionalRequestHeadersToLog: http?.requestHeaders,
        additionalResponseHeadersToLog: http?.responseHeaders,
        additionalResponseTrailersToLog: http?.responseTrailers,
      }),
    }),
  };
}
