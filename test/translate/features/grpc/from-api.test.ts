import { describe, expect, it } from 'vitest';
import { grpc } from '../../../../src/translate/features/grpc/feature.ts';
import { clientInput, httpOf } from '../traffic-input.ts';

describe('gRPC-Web of a ClientTrafficPolicy', () => {
  const listener = { grpc: { enableGRPCStats: true, enableGRPCWeb: true } };

  it('replaces what a GRPCRoute turned on, also by leaving it open', () => {
    const of = (spec: object) => httpOf(grpc, clientInput({ grpc: spec }, listener)).value;
    expect(of({ enableWeb: false })).toEqual({ grpc: { enableGRPCStats: true, enableGRPCWeb: false } });
    expect(of({})).toEqual({ grpc: { enableGRPCStats: true } });
  });
});
