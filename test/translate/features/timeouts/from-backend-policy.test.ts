import { describe, expect, it } from 'vitest';
import { timeoutsFromBackendPolicy } from '../../../../src/translate/features/timeouts/from-backend-policy.ts';
import { problemPaths, trafficInput } from '../traffic-input.ts';

const read = (timeout: object | undefined) => timeoutsFromBackendPolicy(trafficInput({ timeout }));

describe('timeouts towards backends', () => {
  it('are printed in canonical form, each under its own name', () => {
    const http = {
      connectionIdleTimeout: '1000ms',
      maxConnectionDuration: '120s',
      maxStreamDuration: '0s',
      requestTimeout: '1500ms',
      streamIdleTimeout: '4s',
    };
    expect(read({ tcp: { connectTimeout: '90s' }, http })).toEqual({
      value: {
        timeout: {
          tcp: { connectTimeout: '1m30s' },
          http: {
            connectionIdleTimeout: '1s',
            maxConnectionDuration: '2m0s',
            maxStreamDuration: '0s',
            requestTimeout: '1.5s',
            streamIdleTimeout: '4s',
          },
        },
      },
    });
  });

  it('keep the good ones beside the bad ones', () => {
    const outcome = read({ tcp: { connectTimeout: '5' }, http: { requestTimeout: '1s', streamIdleTimeout: 'x' } });
    expect(outcome.value).toEqual({ timeout: { http: { requestTimeout: '1s' } } });
    expect(problemPaths(outcome)).toEqual(['spec.timeout.tcp.connectTimeout', 'spec.timeout.http.streamIdleTimeout']);
  });

  it('leave an empty object where the policy has one, but not for TCP', () => {
    expect(read({})).toEqual({ value: { timeout: {} } });
    expect(read({ http: {}, tcp: {} })).toEqual({ value: { timeout: { http: {} } } });
    expect(read(undefined)).toEqual({});
  });
});
