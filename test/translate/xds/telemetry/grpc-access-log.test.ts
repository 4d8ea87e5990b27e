import { expect, it } from 'vitest';
import { grpcAccessLog } from '../../../../src/translate/xds/telemetry/grpc-access-log.ts';

const commonConfig = {
  logName: 'log',
  grpcService: { envoyGrpc: { clusterName: 'als' } },
  transportApiVersion: 'V3',
};
const log = { name: 'log', destination: { name: 'als' } };
const http = { requestHeaders: ['a'], responseHeaders: ['b'], responseTrailers: ['c'] };

it('streams HTTP with the headers asked for', () => {
  expect(grpcAccessLog({ ...log, type: 'HTTP', http })).toEqual({
    name: 'envoy.access_loggers.http_grpc',
    typedConfig: {
      '@type': 'type.googleapis.com/envoy.extensions.access_loggers.grpc.v3.HttpGrpcAccessLogConfig',
      commonConfig,
      additionalRequestHeadersToLog: ['a'],
      additionalResponseHeadersToLog: ['b'],
      additionalResponseTrailersToLog: ['c'],
    },
  });
});

it('streams TCP without headers', () => {
  expect(grpcAccessLog({ ...log, type: 'TCP', http })).toEqual({
    name: 'envoy.access_loggers.tcp_grpc',
    typedConfig: {
      '@type': 'type.googleapis.com/envoy.extensions.access_loggers.grpc.v3.TcpGrpcAccessLogConfig',
      commonConfig,
    },
  });
});

it('has no name where the log has none', () => {
  const { typedConfig } = grpcAccessLog({ destination: { name: 'als' }, type: 'HTTP' } as never);
  expect(typedConfig.commonConfig).not.toHaveProperty('logName');
});
