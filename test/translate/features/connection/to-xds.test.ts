import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/connection/to-xds.ts';
import { chainScope, clusterScope, httpListener, httpScope, managerScope } from '../../xds/xds-scopes.ts';

const { options } = httpScope();

it.each([
  [undefined, { perConnectionBufferLimitBytes: 32768, maxConnectionsToAcceptPerSocketEvent: 1 }],
  [{ maxAcceptPerSocketEvent: 0, bufferLimit: 1 }, { perConnectionBufferLimitBytes: 1 }],
  [{ maxAcceptPerSocketEvent: 5 }, { perConnectionBufferLimitBytes: 32768, maxConnectionsToAcceptPerSocketEvent: 5 }],
])('listeners with %j', (connection, expected) => {
  const listener = httpListener({ connection });
  expect(toXds.listener?.({ xds: {}, options, transport: 'tcp', listener })).toEqual({ ok: true, value: expected });
});

it('limits the number of connections', () => {
  const scope = chainScope(httpListener({ connection: { limit: { value: 5, closeDelay: '1s' } } }));
  expect(toXds.networkFilters?.(scope)).toMatchObject({
    value: [{ stage: 'limit', filter: { typedConfig: { statPrefix: 'stats', maxConnections: '5', delay: '1s' } } }],
  });
  expect(toXds.networkFilters?.(chainScope(httpListener()))).toEqual({ ok: true, value: [] });
});

it('ends HTTP/1 connections between requests unless told otherwise', () => {
  const connection = { limit: { maxConnectionDuration: '1m' } };
  const safe = toXds.connectionManager?.(managerScope({ connection }));
  const cut = toXds.connectionManager?.(
    managerScope({ connection, http1: { disableSafeMaxConnectionDuration: true } }),
  );
  const commonHttpProtocolOptions = { maxConnectionDuration: '60s' };
  expect(safe).toEqual({ ok: true, value: { commonHttpProtocolOptions, http1SafeMaxConnectionDuration: true } });
  expect(cut).toEqual({ ok: true, value: { commonHttpProtocolOptions } });
});

it('sizes buffers of clusters and connects ahead', () => {
  const backendConnection = { bufferLimit: 10, preconnect: { perEndpointPercent: 150 } };
  expect(toXds.cluster?.(clusterScope({ traffic: { backendConnection } }))).toEqual({
    ok: true,
    value: { cluster: { perConnectionBufferLimitBytes: 10, preconnectPolicy: { perUpstreamPreconnectRatio: 1.5 } } },
  });
});
