import { expect, it } from 'vitest';
import { processFilterOrder } from '../../../../src/translate/gateway-api/gateway/filter-order.ts';
import { contextOf, envoyProxy, gateway } from '../context-of.ts';

it('gives every fleet the filter order of its own EnvoyProxy', () => {
  const order = (before: 'envoy.filters.http.lua' | 'envoy.filters.http.cors') =>
    [{ name: 'envoy.filters.http.wasm', before }] as const;
  const parametersRef = { group: 'gateway.envoyproxy.io', kind: 'EnvoyProxy', name: 'own' };
  const context = contextOf({
    envoyProxyForGatewayClass: envoyProxy('class', { filterOrder: order('envoy.filters.http.lua') }),
    envoyProxiesForGateways: [envoyProxy('own', { filterOrder: order('envoy.filters.http.cors') })],
    gateways: [gateway('g'), gateway('special', { infrastructure: { parametersRef } })],
  });
  processFilterOrder(context);
  expect(context.xds.get('infra/g')?.filterOrder).toEqual(order('envoy.filters.http.lua'));
  expect(context.xds.get('infra/special')?.filterOrder).toEqual(order('envoy.filters.http.cors'));
  const plain = contextOf({ gateways: [gateway('g')] });
  processFilterOrder(plain);
  expect(plain.xds.get('infra/g')).not.toHaveProperty('filterOrder');
});
