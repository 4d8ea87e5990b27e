import { describe, expect, it } from 'vitest';
import { timeoutsFromClientPolicy } from '../../../../src/translate/features/timeouts/from-client-policy.ts';
import { clientInput, problemPaths } from '../traffic-input.ts';

const read = (timeout: object | undefined) => timeoutsFromClientPolicy(clientInput({ timeout }));

describe('timeouts towards clients', () => {
  it('have a part for TCP and one for HTTP', () => {
    const tcp = { idleTimeout: '1h', tlsHandshakeTimeout: '2s', connectionInspectionTimeout: '3s' };
    const http = {
      requestReceivedTimeout: '50ms',
      requestHeadersReceivedTimeout: '60ms',
      idleTimeout: '70s',
      streamIdleTimeout: '8s',
    };
    expect(read({ tcp, http })).toEqual({
      value: { timeout: { tcp: { ...tcp, idleTimeout: '1h0m0s' }, http: { ...http, idleTimeout: '1m10s' } } },
    });
  });

  it('leave empty objects where the policy has them, and clear what was set where it has none', () => {
    expect(read({ tcp: {}, http: {} })).toEqual({ value: { timeout: { tcp: {}, http: {} } } });
    expect(read({})).toEqual({ value: { timeout: {} } });
    expect(Object.entries(read(undefined).value ?? {})).toEqual([['timeout', undefined]]);
  });

  it('are a problem where they are no durations', () => {
    const outcome = read({
      tcp: { idleTimeout: '1', tlsHandshakeTimeout: '2', connectionInspectionTimeout: '3' },
      http: {
        requestReceivedTimeout: '4',
        requestHeadersReceivedTimeout: '5',
        idleTimeout: '6',
        streamIdleTimeout: '7s',
      },
    });
    expect(outcome.value).toEqual({ timeout: { tcp: {}, http: { streamIdleTimeout: '7s' } } });
    expect(problemPaths(outcome)).toEqual([
      'spec.timeout.tcp.idleTimeout',
      'spec.timeout.tcp.tlsHandshakeTimeout',
      'spec.timeout.tcp.connectionInspectionTimeout',
      'spec.timeout.http.requestReceivedTimeout',
      'spec.timeout.http.requestHeadersReceivedTimeout',
      'spec.timeout.http.idleTimeout',
    ]);
  });
});
