import { expect, it } from 'vitest';
import { isGatewayNamespaceMode, kubernetesProvider } from '../../../src/translate/infra/infra-settings.ts';
import { gatewayConfig, infraSettings } from './infra-fixture.ts';

it('reads the provider of the controller, empty where there is none', () => {
  const settings = infraSettings({ envoyGateway: gatewayConfig({ shutdownManager: { image: 'a' } }) });
  expect(kubernetesProvider(settings)).toEqual({ shutdownManager: { image: 'a' } });
  expect(kubernetesProvider(infraSettings({ envoyGateway: undefined }))).toEqual({});
});

it.each([
  [{ deploy: { type: 'GatewayNamespace' } }, true],
  [{ deploy: { type: 'ControllerNamespace' } }, false],
  [{}, false],
])('tells from %j whether proxies live beside their Gateway', (kubernetes, expected) => {
  expect(isGatewayNamespaceMode(infraSettings({ envoyGateway: gatewayConfig(kubernetes) }))).toBe(expected);
});
