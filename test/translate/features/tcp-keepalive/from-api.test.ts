import { describe, expect, it } from 'vitest';
import { tcpKeepalive } from '../../../../src/translate/features/tcp-keepalive/feature.ts';
import { clientInput, connectionOf, problemPaths, trafficOf } from '../traffic-input.ts';

const spec = { tcpKeepalive: { probes: 3, idleTime: '20m', interval: '1500ms' } };

describe('TCP keepalive', () => {
  it('counts in whole seconds, towards backends and clients', () => {
    const value = { tcpKeepalive: { probes: 3, idleTime: 1200, interval: 1 } };
    expect(trafficOf(tcpKeepalive, spec)).toEqual({ value });
    expect(connectionOf(tcpKeepalive, clientInput(spec))).toEqual({ value });
  });

  it('refuses times that are no durations', () => {
    const outcome = trafficOf(tcpKeepalive, { tcpKeepalive: { idleTime: '5', interval: 'x' } });
    expect(problemPaths(outcome)).toEqual(['spec.tcpKeepalive.idleTime', 'spec.tcpKeepalive.interval']);
  });
});
