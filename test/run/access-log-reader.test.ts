import { describe, expect, it } from 'vitest';
import { createAccessLogReader } from '../../src/run/access-log-reader.ts';

const session = (id: string, type: 'UdpPeriodic' | 'UdpSessionEnd'): string =>
  JSON.stringify({ egctl: 'session', session: id, type, cluster: 'udproute/a', upstream: '127.0.0.1:1', duration: 1 });

describe('a reader of an access log', () => {
  it('passes requests and connections on and is silent about other lines', () => {
    const read = createAccessLogReader('default/eg');
    const line = '{"egctl":"connection","cluster":"tcproute/a"}';
    for (const _ of [1, 2]) expect(read(line)).toMatchObject({ kind: 'connection', gateway: 'default/eg' });
    expect(read('something else')).toBeUndefined();
  });

  it('tells of a session once, whether it lives or has ended when it is first heard of', () => {
    const read = createAccessLogReader('g');
    const told = [
      session('1', 'UdpPeriodic'),
      session('1', 'UdpPeriodic'),
      session('2', 'UdpSessionEnd'),
      session('1', 'UdpSessionEnd'),
      session('3', 'UdpPeriodic'),
    ].map((line) => read(line));
    expect(told.map((entry) => entry?.route)).toEqual(['udproute/a', undefined, 'udproute/a', undefined, 'udproute/a']);
    expect(told[0]).not.toHaveProperty('session');
  });
});
