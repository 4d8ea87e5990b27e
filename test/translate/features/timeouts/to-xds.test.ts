import { describe, expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/timeouts/to-xds.ts';
import {
  chainScope,
  clusterScope,
  httpListener,
  httpScope,
  managerScope,
  routeScope,
  tcpListener,
} from '../../xds/xds-scopes.ts';

const action = (route: Parameters<typeof routeScope>[0], listener: Parameters<typeof routeScope>[1] = {}) => {
  const part = toXds.route?.(routeScope(route, listener));
  return part?.ok ? part.value.action : part;
};

describe('routes', () => {
  it.each([
    ['10s', { timeout: '10s', idleTimeout: '3600s' }],
    ['2h', { timeout: '7200s', idleTimeout: '7200s' }],
    ['0s', { timeout: '0s', idleTimeout: '0s' }],
  ])('a request timeout of %s keeps the idle timeout from cutting it short', (timeout, expected) => {
    expect(action({ timeout })).toEqual(expected);
  });

  it('leaves idle timeouts to the listener that has one', () => {
    expect(action({ timeout: '10s' }, { timeout: { http: { streamIdleTimeout: '5s' } } })).toEqual({ timeout: '10s' });
  });

  it('prefers its own idle timeout and the timeout of the route', () => {
    const http = { requestTimeout: '1s', streamIdleTimeout: '2s', maxStreamDuration: '3s' };
    expect(action({ timeout: '4s', traffic: { timeout: { http } } })).toEqual({
      timeout: '4s',
      idleTimeout: '2s',
      maxStreamDuration: { maxStreamDuration: '3s' },
    });
  });
});

describe('clusters', () => {
  it('connects within ten seconds by default', () => {
    expect(toXds.cluster?.(clusterScope())).toEqual({
      ok: true,
      value: { cluster: { connectTimeout: '10s' }, commonHttpProtocolOptions: {} },
    });
  });

  it('carries the duration of streams only where no route does', () => {
    const traffic = { timeout: { http: { maxStreamDuration: '3s', connectionIdleTimeout: '4s' } } };
    const common = (isRoute: boolean) => {
      const part = toXds.cluster?.(clusterScope({ traffic, isRoute }));
      return part?.ok ? part.value.commonHttpProtocolOptions : part;
    };
    expect(common(true)).toEqual({ idleTimeout: '4s' });
    expect(common(false)).toEqual({ idleTimeout: '4s', maxStreamDuration: '3s' });
  });
});

it('sets timeouts of listeners, chains, proxies and connection managers', () => {
  const timeout = {
    tcp: { idleTimeout: '1s', tlsHandshakeTimeout: '2s', connectionInspectionTimeout: '3s' },
    http: {
      requestReceivedTimeout: '4s',
      requestHeadersReceivedTimeout: '5s',
      idleTimeout: '6s',
      streamIdleTimeout: '7s',
    },
  };
  const { options } = httpScope();
  const tcp = tcpListener({ timeout });
  expect(toXds.listener?.({ xds: {}, options, transport: 'tcp', listener: tcp })).toEqual({
    ok: true,
    value: { listenerFiltersTimeout: '3s' },
  });
  expect(toXds.listener?.({ xds: {}, options, transport: 'quic', listener: httpListener({ timeout }) })).toEqual({
    ok: true,
    value: {},
  });
  expect(toXds.filterChain?.(chainScope(tcp))).toEqual({ transportSocketConnectTimeout: '2s' });
  expect(toXds.networkProxy?.({ xds: {}, options, transport: 'tcp', listener: tcp })).toEqual({
    ok: true,
    value: { idleTimeout: '1s' },
  });
  expect(toXds.connectionManager?.(managerScope({ timeout }))).toEqual({
    ok: true,
    value: {
      requestTimeout: '4s',
      requestHeadersTimeout: '5s',
      streamIdleTimeout: '7s',
      commonHttpProtocolOptions: { idleTimeout: '6s' },
    },
  });
});
