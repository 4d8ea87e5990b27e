import { describe, expect, it } from 'vitest';
import type { Service } from '../../../../src/resources/kinds/service.ts';
import type { ResourceSet } from '../../../../src/resources/resource-set.ts';
import { indexProxyServices } from '../../../../src/translate/gateway-api/gateway/proxy-services.ts';
import type { TranslateOptions } from '../../../../src/translate/options.ts';
import { contextOf, envoyProxy, gateway } from '../context-of.ts';
import { gatewayOwner, proxyService } from '../proxy-service.ts';

const ofClass = { 'gateway.envoyproxy.io/owning-gatewayclass': 'test-class' };

/** Name of the Service that is found for Gateway `infra/g`. */
function find(services: Service[], options: Partial<TranslateOptions> = {}, resources: Partial<ResourceSet> = {}) {
  const context = contextOf({ gateways: [gateway('g')], services, ...resources }, options);
  const [of] = context.gateways;
  return of && indexProxyServices(context).of(of)?.metadata.name;
}

describe('indexProxyServices', () => {
  it('finds the first Service with the owner labels, whatever other labels it has', () => {
    const services = [
      proxyService('other', gatewayOwner('other')),
      proxyService('half', { 'gateway.envoyproxy.io/owning-gateway-name': 'g' }),
      proxyService('first', { more: 'x', ...gatewayOwner('g'), ...ofClass }),
      proxyService('second', gatewayOwner('g')),
    ];
    expect(find(services)).toBe('first');
    expect(find([proxyService('class', ofClass)])).toBeUndefined();
    expect(find([])).toBeUndefined();
  });

  it('looks where fleets live', () => {
    const services = ['anywhere', 'infra', 'envoy-gateway-system'].map((name) =>
      proxyService(name, gatewayOwner('g'), name),
    );
    expect(find(services)).toBe('envoy-gateway-system');
    expect(find(services, { gatewayNamespaceMode: true })).toBe('infra');
    expect(find(services, { controllerNamespace: '' })).toBe('anywhere');
  });

  it('goes by the class where Gateways are merged', () => {
    const services = [proxyService('own', gatewayOwner('g')), proxyService('class', ofClass)];
    const merged = { envoyProxyForGatewayClass: envoyProxy('class', { mergeGateways: true }) };
    expect(find(services, {}, merged)).toBe('class');
  });
});
