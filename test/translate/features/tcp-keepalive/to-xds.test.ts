import { expect, it } from 'vitest';
import { toXds } from '../../../../src/translate/features/tcp-keepalive/to-xds.ts';
import { clusterScope, httpListener, httpScope } from '../../xds/xds-scopes.ts';

const { options } = httpScope();

it('sets socket options on TCP listeners only', () => {
  const listener = httpListener({ tcpKeepalive: { idleTime: 10 } });
  const run = (transport: 'tcp' | 'quic') => toXds.listener?.({ xds: {}, options, transport, listener });
  expect(run('quic')).toEqual({ ok: true, value: {} });
  expect(run('tcp')).toMatchObject({
    value: {
      socketOptions: [
        { level: '1', name: '9', intValue: '1' },
        { level: '6', name: '4', intValue: '10' },
      ],
    },
  });
});

it('sets fields of clusters', () => {
  const traffic = { tcpKeepalive: { probes: 3, interval: 0 } };
  expect(toXds.cluster?.(clusterScope({ traffic }))).toEqual({
    ok: true,
    value: { cluster: { upstreamConnectionOptions: { tcpKeepalive: { keepaliveProbes: 3, keepaliveInterval: 0 } } } },
  });
});
