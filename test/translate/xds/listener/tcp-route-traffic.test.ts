import { expect, it } from 'vitest';
import { tcpRouteTraffic, udpRouteTraffic } from '../../../../src/translate/xds/listener/tcp-route-traffic.ts';

const settings = {
  loadBalancer: { roundRobin: {} },
  proxyProtocol: { version: 'V2' },
  circuitBreaker: { maxConnections: 1 },
  tcpKeepalive: { probes: 1 },
  healthCheck: { panicThreshold: 1 },
  timeout: { tcp: { connectTimeout: '1s' } },
  backendConnection: { bufferLimit: 1 },
  dns: { respectDnsTtl: true },
} as const;
const route = { name: 'r', destination: { name: 'd' }, statName: 's', ...settings } as never;

it('takes the cluster settings of a TCP route, and nothing else of it', () => {
  expect(tcpRouteTraffic(route)).toEqual(settings);
  expect(tcpRouteTraffic({ name: 'r' })).toEqual({});
});

it('takes fewer of a UDP route', () => {
  expect(udpRouteTraffic(route)).toEqual({ loadBalancer: settings.loadBalancer, dns: settings.dns });
});
