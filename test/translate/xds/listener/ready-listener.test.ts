import { expect, it } from 'vitest';
import { readyListenerResource } from '../../../../src/translate/xds/listener/ready-listener.ts';
import { messageProblem } from '../../../../src/translate/xds/proto/check-message.ts';
import { readMessage } from '../../../../src/translate/xds/proto/read-message.ts';
import { at } from '../../infra/infra-fixture.ts';

const make = (ipFamily: 'IPv4' | 'IPv6' | 'DualStack', address = '0.0.0.0') =>
  readyListenerResource({ ipFamily, address, port: 19003, path: '/ready' });

it('answers /ready and nothing else', () => {
  const ready = make('IPv4');
  expect(ready).toMatchObject({ name: 'envoy-gateway-proxy-ready-0.0.0.0-19003', bypassOverloadManager: true });
  const manager = at(ready, 'filterChains', 0, 'filters', 0, 'typedConfig');
  expect(at(manager, 'httpFilters', 0, 'typedConfig')).toMatchObject({
    headers: [{ name: ':path', stringMatch: { exact: '/ready' } }],
  });
  expect(at(manager, 'routeConfig', 'virtualHosts', 0, 'routes')).toEqual([
    { match: { prefix: '/' }, directResponse: { status: 500 } },
  ]);
  expect(at(manager, 'httpFilters', 1, 'name')).toBe('envoy.filters.http.router');
});

it.each([
  ['IPv4', undefined],
  ['IPv6', true],
  ['DualStack', true],
] as const)('takes IPv4 on the socket of family %s: %s', (ipFamily, compat) => {
  expect(at(make(ipFamily, '::'), 'address', 'socketAddress', 'ipv4Compat')).toBe(compat);
});

it('is a listener that Envoy takes', () => {
  const type = 'envoy.config.listener.v3.Listener';
  const read = readMessage(type, make('DualStack'));
  expect(read.ok ? messageProblem(type, read.value) : read.error).toBeUndefined();
});
