import { expect, it } from 'vitest';
import { ownerLabels } from '../../../../src/translate/gateway-api/gateway/owner-labels.ts';
import { gateway } from '../context-of.ts';

it('names the Gateway, or the class that its Gateways are merged into', () => {
  expect(ownerLabels(gateway('g'), undefined)).toEqual({
    'gateway.envoyproxy.io/owning-gateway-namespace': 'infra',
    'gateway.envoyproxy.io/owning-gateway-name': 'g',
  });
  expect(ownerLabels(gateway('g'), 'eg')).toEqual({ 'gateway.envoyproxy.io/owning-gatewayclass': 'eg' });
});
