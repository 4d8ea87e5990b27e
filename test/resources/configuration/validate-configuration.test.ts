import { expect, it } from 'vitest';
import { validateConfiguration } from '../../../src/resources/configuration/validate-configuration.ts';

const told = (fields: object) =>
  validateConfiguration({
    apiVersion: 'gateway.envoyproxy.io/v1alpha1',
    kind: 'EnvoyGateway',
    metadata: { name: 'config' },
    ...fields,
  } as never).map(({ severity, path, resource }) => [severity, path?.join('.'), resource?.name]);

it('warns of demands that only the running controller makes', () => {
  expect(told({ provider: { type: 'Docker' } })).toEqual([['warning', 'provider.type', 'config']]);
});

it('refuses what cannot be read', () => {
  expect(told({ gateway: { controllerName: 5 } })).toEqual([['error', 'gateway.controllerName', 'config']]);
});

it('refuses all that is wrong with the EnvoyProxy, which is translated', () => {
  expect(told({ envoyProxy: { mergeGateways: true, mergeBackends: {} } })).toEqual([['error', 'envoyProxy', 'config']]);
  expect(told({ envoyProxy: { mergeGateway: true } })).toEqual([['error', 'envoyProxy.mergeGateway', 'config']]);
});

it('has nothing to say about an empty one', () => {
  expect(told({})).toEqual([]);
});
