import { describe, expect, it } from 'vitest';
import type { EndpointSlice } from '../../../../src/resources/kinds/endpoint-slice.ts';
import { processAddresses } from '../../../../src/translate/gateway-api/gateway/addresses.ts';
import { processFilterOrder } from '../../../../src/translate/gateway-api/gateway/filter-order.ts';
import { processGlobalResources } from '../../../../src/translate/gateway-api/gateway/global-resources.ts';
import { collectResult } from '../../../../src/translate/result.ts';
import { contextOf, envoyProxy, gateway, listener } from '../context-of.ts';
import { gatewayOwner, proxyService } from '../proxy-service.ts';
import { secretOf } from '../tls-secret.ts';

const controllerNamespace = 'envoy-gateway-system';

const slice: EndpointSlice = {
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  metadata: { name: 'fleet', namespace: controllerNamespace, labels: { 'kubernetes.io/service-name': 'fleet' } },
  addressType: 'IPv4',
  endpoints: [{ addresses: ['10.1.1.1'], zone: 'z' }],
  ports: [{ name: 'http', port: 10080, protocol: 'TCP' }],
};
const owner = gatewayOwner('g');

describe('processGlobalResources', () => {
  it('adds the cluster of the fleet that carries the owner labels', () => {
    const context = contextOf({
      gateways: [gateway('g'), gateway('other')],
      services: [proxyService('fleet', { ...owner, more: 'x' })],
      endpointSlices: [slice],
    });
    processGlobalResources(context);
    expect(context.xds.get('infra/g')?.globalResources?.proxyServiceCluster).toMatchObject({
      name: 'infra/g',
      metadata: { kind: 'Service', name: 'fleet', sectionName: '80' },
      settings: [{ name: 'infra/g', protocol: 'TCP', endpoints: [{ host: '10.1.1.1', port: 10080, zone: 'z' }] }],
    });
    expect(context.xds.get('infra/other')?.globalResources).toBeUndefined();
  });

  it('looks beside the Gateway in gateway namespace mode, and everywhere without controller namespace', () => {
    const has = (namespace: string, options: object) => {
      const service = proxyService('fleet', owner, namespace);
      const ofNamespace = { ...slice, metadata: { ...slice.metadata, namespace } };
      const context = contextOf(
        { gateways: [gateway('g')], services: [service], endpointSlices: [ofNamespace] },
        options,
      );
      processGlobalResources(context);
      return context.xds.get('infra/g')?.globalResources !== undefined;
    };
    expect(has('infra', {})).toBe(false);
    expect(has('infra', { gatewayNamespaceMode: true })).toBe(true);
    expect(has('anywhere', { controllerNamespace: '' })).toBe(true);
  });

  it('hands the client certificate to fleets whose routes call the control plane', () => {
    const context = contextOf({
      gateways: [gateway('g', { listeners: [listener('http')] }), gateway('quiet', { listeners: [listener('http')] })],
      secrets: [secretOf('envoy', { 'tls.crt': 'C', 'tls.key': 'K' }, 'kubernetes.io/tls', controllerNamespace)],
    });
    const limited = { name: 'r', hostname: '*', isHTTP2: false, traffic: { rateLimit: { global: {} } } };
    context.xds.get('infra/g')?.http[0]?.routes.push(limited);
    processGlobalResources(context);
    expect(context.xds.get('infra/g')?.globalResources?.envoyClientCertificate).toEqual({
      name: 'envoy-gateway-system/envoy',
      certificate: 'Qw==',
      privateKey: 'Sw==',
    });
    expect(context.xds.get('infra/quiet')?.globalResources).toBeUndefined();
  });
});

describe('the result', () => {
  it('shows addresses, ports and filter order, and leaves empty lists out', () => {
    const filterOrder = [{ name: 'envoy.filters.http.wasm', before: 'envoy.filters.http.lua' }] as const;
    const context = contextOf({
      envoyProxyForGatewayClass: envoyProxy('class', { filterOrder, ipFamily: 'DualStack' }),
      gateways: [
        gateway('g', {
          addresses: [{ type: 'IPAddress', value: '1.2.3.4' }, { type: 'Hostname', value: 'h' }, { value: '5.6.7.8' }],
          listeners: [
            listener('http', { port: 443 }),
            listener('more', { port: 443, hostname: 'a.com' }),
            listener('udp', { port: 443, protocol: 'UDP' }),
          ],
        }),
      ],
    });
    processAddresses(context);
    processFilterOrder(context);
    const { xdsIR, infraIR, provenance, gatewayAPI } = collectResult(context);
    const xds = xdsIR.get('infra/g');
    const proxy = infraIR.get('infra/g')?.proxy;
    expect(proxy?.addresses).toEqual(['1.2.3.4', '5.6.7.8']);
    expect(proxy?.listeners?.map(({ name, ports }) => [name, ports?.[0]?.name, ports?.[0]?.containerPort])).toEqual([
      ['infra/g/http', 'http-443', 10443],
      ['infra/g/udp', 'udp-443', 10443],
    ]);
    expect(proxy).not.toHaveProperty('resolvedMetricSinks');
    expect(xds?.filterOrder).toEqual(filterOrder);
    expect(xds?.readyListener).toEqual({ ipFamily: 'DualStack', address: '::', port: 19003, path: '/ready' });
    expect(xds).not.toHaveProperty('tcp');
    const [http] = xds?.http ?? [];
    expect(http).toMatchObject({
      name: 'infra/g/http',
      address: '::',
      port: 10443,
      externalPort: 443,
      hostnames: ['*'],
    });
    expect(http).not.toHaveProperty('routes');
    expect(http && provenance.originsOf(http)[0]).toMatchObject({ path: ['spec', 'listeners', 0] });
    expect(gatewayAPI).toMatchObject({
      gateways: [{ status: { listeners: [{ name: 'http', attachedRoutes: 0 }, {}, {}] } }],
    });
  });
});
