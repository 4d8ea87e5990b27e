import { describe, expect, it } from 'vitest';
import { refineProtocol } from '../../../../src/translate/gateway-api/backend/app-protocol.ts';

describe('refineProtocol', () => {
  it('refines plain HTTP only', () => {
    expect(refineProtocol('HTTP', ['kubernetes.io/h2c'])).toEqual({ protocol: 'HTTP2' });
    expect(refineProtocol('HTTP', ['grpc'])).toEqual({ protocol: 'GRPC' });
    expect(refineProtocol('GRPC', ['kubernetes.io/h2c'])).toEqual({ protocol: 'GRPC' });
    expect(refineProtocol('HTTP', ['mysql', undefined])).toEqual({ protocol: 'HTTP' });
  });

  it('keeps the first hint that leaves HTTP', () => {
    expect(refineProtocol('HTTP', ['gateway.envoyproxy.io/h2c', 'grpc'])).toEqual({ protocol: 'HTTP2' });
  });

  it('forces HTTP/1.1 for WebSocket where HTTP is spoken', () => {
    expect(refineProtocol('HTTP', ['kubernetes.io/wss'])).toEqual({ protocol: 'HTTP', forceHTTP1Upstream: true });
    expect(refineProtocol('TCP', ['kubernetes.io/ws'])).toEqual({ protocol: 'TCP' });
  });
});
