import { describe, expect, it } from 'vitest';
import type { ParentReference } from '../../../../src/resources/generated/types.ts';
import type { ResourceSet } from '../../../../src/resources/resource-set.ts';
import { gatewayOf, readRouteBackend } from '../../../../src/translate/gateway-api/route/route-backend.ts';
import type { BackendRef } from '../../../../src/translate/gateway-api/route/validate-backend-ref.ts';
import type { TranslateOptions } from '../../../../src/translate/options.ts';
import { attachedRoute } from '../attached-route.ts';
import { envoyProxy, gateway, listener } from '../context-of.ts';
import { backend, backendRef, grpcRoute, httpRoute, service, tcpRoute, tlsPolicy } from '../route-fixtures.ts';

const web = { name: 'web', port: 80 };
const path = ['spec', 'rules', 0, 'backendRefs', 0];

function read(
  ref: BackendRef,
  resources: Partial<ResourceSet> = {},
  options: Partial<TranslateOptions> = {},
  parentRefs: ParentReference[] = [{ name: 'gw', namespace: 'infra' }],
) {
  const attached = attachedRoute(httpRoute('r', [], { parentRefs }), resources, options);
  return { ...readRouteBackend({ ...attached, ref, name: 'd/backend/0', path }), attached };
}

describe('readRouteBackend', () => {
  it('gives the endpoints of a Service, the identity of its port, and where the setting comes from', () => {
    const { setting, serviceRouting, problem, attached } = read({ ...web, weight: 7 });
    expect(setting).toMatchObject({
      name: 'd/backend/0',
      weight: 7,
      protocol: 'HTTP',
      endpoints: [
        { host: '10.1.0.1', port: 8080 },
        { host: '10.1.0.2', port: 8080 },
      ],
      metadata: { kind: 'Service', name: 'web', sectionName: '80' },
    });
    expect([serviceRouting, problem]).toEqual([false, undefined]);
    expect(attached.context.provenance.originsOf(setting)[0]?.path).toEqual(path);
  });

  it('looks nothing up for weight 0, but validates', () => {
    expect(read({ ...web, weight: 0 })).toMatchObject({ setting: { name: 'd/backend/0', weight: 0 } });
    expect(read({ name: 'nobody', port: 80, weight: 0 }).problem?.reason).toBe('BackendNotFound');
  });

  it.each<[string, BackendRef, Partial<ResourceSet>, string, string]>([
    ['a missing object', { name: 'nobody', port: 80 }, {}, 'ResolvedRefs', 'BackendNotFound'],
    ['no endpoints', web, { endpointSlices: [] }, 'BackendsAvailable', 'EndpointsNotFound'],
    [
      'a CA that is missing, although there are no endpoints either',
      web,
      {
        endpointSlices: [],
        backendTLSPolicies: [
          tlsPolicy('t', {
            targetRefs: [{ group: '', kind: 'Service', name: 'web' }],
            validation: { hostname: 'a.com', caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: 'none' }] },
          }),
        ],
      },
      'ResolvedRefs',
      'InvalidBackendTLS',
    ],
    [
      'host names beside addresses',
      backendRef('mixed'),
      {
        backends: [
          backend('mixed', {
            endpoints: [{ fqdn: { hostname: 'a.example.com', port: 80 } }, { ip: { address: '1.2.3.4', port: 80 } }],
          }),
        ],
      },
      'ResolvedRefs',
      'UnsupportedAddressType',
    ],
  ])('fails for %s and leaves name and weight', (_name, ref, resources, group, reason) => {
    const { setting, problem } = read(ref, resources);
    expect(problem).toMatchObject({ group, reason, path });
    expect(setting).toEqual({ name: 'd/backend/0', weight: 1 });
  });

  it('reaches a Service by its own address where options or the EnvoyProxy of a listening Gateway say so', () => {
    const byProxy = { envoyProxyForGatewayClass: envoyProxy('class', { routingType: 'Service' }) };
    const expected = { serviceRouting: true, setting: { endpoints: [{ host: '10.0.0.1', port: 80 }] } };
    expect(read(web, byProxy)).toMatchObject(expected);
    expect(read(web, {}, { endpointRoutingDisabled: true })).toMatchObject(expected);
    const nowhere = [{ name: 'gw', namespace: 'infra', sectionName: 'none' }];
    expect(read(web, byProxy, {}, nowhere).serviceRouting).toBe(false);
  });

  it.each([
    [{}, undefined],
    [{ ipFamilies: ['IPv6'] }, 'IPv6'],
    [{ ipFamilies: ['IPv4', 'IPv6'] }, 'DualStack'],
    [{ ipFamilies: ['IPv4'], ipFamilyPolicy: 'RequireDualStack' }, 'DualStack'],
  ])('reads the IP family of a Service: %j', (spec, family) => {
    expect(read(web, { services: [service('web', spec)] }).setting.ipFamily).toBe(family);
  });

  it('speaks the protocol of the kind of route', () => {
    const listeners = [listener('tcp', { protocol: 'TCP', allowedRoutes: { namespaces: { from: 'All' } } })];
    const tcp = attachedRoute(tcpRoute('t', []), { gateways: [gateway('gw', { listeners })] });
    const protocol = (attached: typeof tcp) =>
      readRouteBackend({ ...attached, ref: web, name: 'n', path }).setting.protocol;
    expect([protocol(attachedRoute(grpcRoute('g', []))), protocol(tcp)]).toEqual(['GRPC', 'TCP']);
  });
});

describe('gatewayOf', () => {
  it('is the Gateway of a parent that lets the route in', () => {
    const { parent, context } = attachedRoute(httpRoute('r', []));
    expect(gatewayOf(parent)).toBe(context.gateways[0]);
    expect(gatewayOf({ ...parent, listeners: [] })).toBeUndefined();
  });
});
