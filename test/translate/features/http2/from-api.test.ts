import { describe, expect, it } from 'vitest';
import { http2 } from '../../../../src/translate/features/http2/feature.ts';
import { clientInput, httpOf, problemPaths, trafficOf } from '../traffic-input.ts';

describe('HTTP/2 settings', () => {
  it('swap the names of the windows, towards backends and clients', () => {
    const spec = {
      http2: { initialStreamWindowSize: '64Ki', initialConnectionWindowSize: '1Mi', maxConcurrentStreams: 5 },
    };
    const value = {
      http2: { initialConnectionWindowSize: 65536, initialStreamWindowSize: 1048576, maxConcurrentStreams: 5 },
    };
    expect(trafficOf(http2, spec)).toEqual({ value });
    expect(httpOf(http2, clientInput(spec))).toEqual({ value });
  });

  it('refuse windows out of range and keep the rest', () => {
    const spec = {
      http2: {
        initialStreamWindowSize: '64k',
        initialConnectionWindowSize: '2Gi',
        onInvalidMessage: 'TerminateStream',
      },
    };
    const outcome = trafficOf(http2, spec);
    expect(outcome.value).toEqual({ http2: { resetStreamOnError: true } });
    expect(problemPaths(outcome)).toEqual([
      'spec.http2.initialStreamWindowSize',
      'spec.http2.initialConnectionWindowSize',
    ]);
  });

  it('are all or nothing on a listener', () => {
    const outcome = httpOf(http2, clientInput({ http2: { initialStreamWindowSize: '1', maxConcurrentStreams: 5 } }));
    expect(outcome.value).toBeUndefined();
    expect(problemPaths(outcome)).toEqual(['spec.http2.initialStreamWindowSize']);
  });

  it('read the times of pings', () => {
    const connectionKeepalive = { interval: '30s', timeout: 'x', intervalJitter: 15 };
    const outcome = trafficOf(http2, { http2: { connectionKeepalive, onInvalidMessage: 'TerminateConnection' } });
    expect(outcome.value).toEqual({
      http2: { resetStreamOnError: false, connectionKeepalive: { interval: '30s', intervalJitter: 15 } },
    });
    expect(problemPaths(outcome)).toEqual(['spec.http2.connectionKeepalive.timeout']);
  });
});
