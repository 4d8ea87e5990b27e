import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/http2/to-xds.ts';
import { clusterScope, managerScope } from '../../xds/xds-scopes.ts';

it('swaps the window sizes, whose names are swapped in the IR', () => {
  const http2 = { initialConnectionWindowSize: 1, initialStreamWindowSize: 2, maxConcurrentStreams: 3 };
  expect(toXds.connectionManager?.(managerScope({ http2 }))).toEqual({
    ok: true,
    value: {
      http2ProtocolOptions: { initialStreamWindowSize: 1, initialConnectionWindowSize: 2, maxConcurrentStreams: 3 },
    },
  });
});

it('limits streams of clients but not towards backends', () => {
  const windows = { initialStreamWindowSize: 65536, initialConnectionWindowSize: 1_048_576 };
  expect(toXds.connectionManager?.(managerScope())).toEqual({
    ok: true,
    value: { http2ProtocolOptions: { ...windows, maxConcurrentStreams: 100 } },
  });
  expect(toXds.cluster?.(clusterScope())).toEqual({ ok: true, value: { http2ProtocolOptions: windows } });
});

it('pings', () => {
  const http2 = {
    resetStreamOnError: false,
    connectionKeepalive: { interval: '1s', idleInterval: '3s', intervalJitter: 0 },
  };
  expect(toXds.cluster?.(clusterScope({ traffic: { http2 } }))).toMatchObject({
    value: {
      http2ProtocolOptions: {
        overrideStreamErrorOnInvalidHttpMessage: false,
        connectionKeepalive: { interval: '1s', intervalJitter: {}, connectionIdleInterval: '3s' },
      },
    },
  });
});
