import { describe, expect, it } from 'vitest';
import { fromApi as grpc } from '../../../../src/translate/features/grpc/from-api.ts';
import { fromApi as requestId } from '../../../../src/translate/features/request-id/from-api.ts';
import { proxyInput } from '../proxy-input.ts';

describe('settings of HTTP listeners from the EnvoyProxy', () => {
  it('turns gRPC statistics on or off where it says so', () => {
    const read = (enableGRPCStats?: boolean) =>
      grpc.envoyProxy?.httpListener?.(proxyInput({ telemetry: { metrics: { enableGRPCStats } } }));
    expect(read(true)).toEqual({ grpc: { enableGRPCStats: true } });
    expect(read(false)).toEqual({ grpc: { enableGRPCStats: false } });
    expect(read()).toEqual({});
  });

  it('tells how tracing uses request ids', () => {
    const read = (tracing?: 'Pack') =>
      requestId.envoyProxy?.httpListener?.(proxyInput({ telemetry: { requestID: { tracing } } }));
    expect(read('Pack')).toEqual({ requestID: 'Pack' });
    expect(read()).toEqual({});
  });
});
