import { describe, expect, it } from 'vitest';
import { timeouts } from '../../../../src/translate/features/timeouts/feature.ts';
import { clientInput, connectionOf, problemPaths, trafficOf } from '../traffic-input.ts';

describe('timeouts towards backends', () => {
  it('are printed in canonical form', () => {
    const spec = {
      timeout: { tcp: { connectTimeout: '90s' }, http: { requestTimeout: '1500ms', maxStreamDuration: '0s' } },
    };
    expect(trafficOf(timeouts, spec)).toEqual({
      value: {
        timeout: { tcp: { connectTimeout: '1m30s' }, http: { requestTimeout: '1.5s', maxStreamDuration: '0s' } },
      },
    });
  });

  it('keep the good ones beside the bad ones', () => {
    const spec = { timeout: { tcp: { connectTimeout: '5' }, http: { requestTimeout: '1s', streamIdleTimeout: 'x' } } };
    const outcome = trafficOf(timeouts, spec);
    expect(outcome.value).toEqual({ timeout: { http: { requestTimeout: '1s' } } });
    expect(problemPaths(outcome)).toEqual(['spec.timeout.tcp.connectTimeout', 'spec.timeout.http.streamIdleTimeout']);
  });

  it('leave an empty object where the policy has one', () => {
    expect(trafficOf(timeouts, { timeout: {} })).toEqual({ value: { timeout: {} } });
    expect(trafficOf(timeouts, { timeout: { http: {} } })).toEqual({ value: { timeout: { http: {} } } });
    expect(trafficOf(timeouts, {})).toEqual({});
  });
});

describe('timeouts towards clients', () => {
  it('have a part for TCP and one for HTTP', () => {
    const spec = { timeout: { tcp: { idleTimeout: '1h' }, http: { requestReceivedTimeout: '50ms' } } };
    expect(connectionOf(timeouts, clientInput(spec)).value).toEqual({
      timeout: { tcp: { idleTimeout: '1h0m0s' }, http: { requestReceivedTimeout: '50ms' } },
    });
  });

  it('are a problem when they are no durations', () => {
    const outcome = connectionOf(timeouts, clientInput({ timeout: { http: { idleTimeout: '1 minute' } } }));
    expect(problemPaths(outcome)).toEqual(['spec.timeout.http.idleTimeout']);
  });
});
