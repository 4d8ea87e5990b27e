import { describe, expect, it } from 'vitest';
import { messageProblem } from '../../../../src/translate/xds/proto/check-message.ts';

const cluster = 'envoy.config.cluster.v3.Cluster';
const header = 'envoy.config.core.v3.HeaderValue';
const healthCheck = { timeout: '1s', interval: '1s', unhealthyThreshold: 1, healthyThreshold: 1 };
const host = { name: 'h', domains: ['*'] };

describe('messageProblem', () => {
  it.each([
    ['a text that must be there', cluster, {}, 'name'],
    ['a time of zero', cluster, { name: 'c', connectTimeout: '0s' }, 'connectTimeout'],
    ['a time not above its bound', cluster, { name: 'c', dnsRefreshRate: '0.001s' }, 'dnsRefreshRate'],
    [
      'a message that must be there',
      cluster,
      { name: 'c', healthChecks: [{ timeout: '1s', tcpHealthCheck: {} }] },
      'healthChecks[0].interval',
    ],
    [
      'a oneof without a member',
      cluster,
      { name: 'c', healthChecks: [healthCheck] },
      'healthChecks[0]: one of httpHealthCheck',
    ],
    [
      'a number in a wrapper',
      cluster,
      { name: 'c', outlierDetection: { maxEjectionPercent: 101 } },
      'outlierDetection.maxEjectionPercent',
    ],
    [
      'a 64-bit number in a wrapper',
      cluster,
      { name: 'c', ringHashLbConfig: { minimumRingSize: '8388609' } },
      'ringHashLbConfig.minimumRingSize',
    ],
    ['an enum without such a value', cluster, { name: 'c', dnsLookupFamily: 'BEST' }, 'dnsLookupFamily'],
    ['an enum without such a number', cluster, { name: 'c', dnsLookupFamily: 99 }, 'dnsLookupFamily'],
    ['too many elements', cluster, { name: 'c', healthChecks: Array(9).fill({}) }, 'healthChecks'],
    ['a list that needs elements', 'envoy.config.route.v3.VirtualHost', { name: 'h' }, 'domains'],
    ['an empty list', 'envoy.config.route.v3.VirtualHost', { name: 'h', domains: [] }, 'domains'],
    ['a line break in a header', header, { key: 'a', value: 'b\nc' }, 'value'],
    ['a header that is too long', header, { key: 'a', value: 'é'.repeat(8193) }, 'value'],
    ['bytes that are too long', header, { key: 'a', rawValue: Buffer.alloc(16385).toString('base64') }, 'rawValue'],
    ['a time below zero', cluster, { name: 'c', dnsJitter: '-1s' }, 'dnsJitter: must be at least 0s'],
    ['a percentage below zero', 'envoy.type.v3.Percent', { value: -1 }, 'value: must be at least 0'],
    [
      'a method that cannot be used',
      'envoy.config.core.v3.HealthCheck.HttpHealthCheck',
      { path: '/', method: 'CONNECT' },
      'method: must not be 6',
    ],
    ['a port above 65535', 'envoy.config.core.v3.SocketAddress', { address: 'a', portValue: 65536 }, 'portValue'],
  ])('finds %s', (_, type, message, place) => {
    expect(messageProblem(type, message)).toMatch(new RegExp(`^${place.replaceAll(/[.[\]]/g, '\\$&')}`));
  });

  it.each([
    [cluster, { name: 'c', connectTimeout: '0.001s', type: 'STATIC' }],
    [cluster, { name: 'c', healthChecks: [{ ...healthCheck, tcpHealthCheck: {} }] }],
    [cluster, { name: 'c', ringHashLbConfig: { minimumRingSize: '8388608', maximumRingSize: '9' } }],
    [header, { key: 'a', value: 'é'.repeat(8192) }],
    ['envoy.config.core.v3.SocketAddress', { address: 'a', namedPort: '' }],
    ['envoy.config.route.v3.VirtualHost', host],
    ['not.known.Message', { anything: 1 }],
  ])('accepts a right %s: %j', (type, message) => {
    expect(messageProblem(type, message)).toBeUndefined();
  });

  it('names places below a given one, in lists and maps', () => {
    const config = 'envoy.config.route.v3.RouteConfiguration';
    expect(
      messageProblem(
        config,
        { virtualHosts: [host, { name: 'i', domains: ['*'], routes: [{ redirect: {} }] }] },
        'resource',
      ),
    ).toMatch(/^resource\.virtualHosts\[1\]\.routes\[0\]\.match: /);
  });
});
