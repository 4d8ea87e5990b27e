import { describe, expect, it } from 'vitest';
import { loadTexts } from '../../../../src/resources/load/load.ts';
import { completeServices } from '../../../../src/resources/load/missing/missing-services.ts';
import { profiles } from '../../../../src/resources/load/profiles.ts';

const complete = async (text: string) => {
  const { set } = await loadTexts([{ name: 'in.yaml', text }], { profile: profiles.egctl });
  return completeServices(set, '192.0.2.7');
};

const route = (kind: string, backendRefs: string): string => `
apiVersion: gateway.networking.k8s.io/v1
kind: ${kind}
metadata: { name: ${kind.toLowerCase()}, namespace: shop }
spec: { parentRefs: [{ name: eg }], rules: [{ backendRefs: [${backendRefs}] }] }
---
`;

const service = (spec: string): string => `
apiVersion: v1
kind: Service
metadata: { name: cart, namespace: shop }
spec: ${spec}
---
`;

describe('completeServices', () => {
  it('adds Services in the order of namespace and name, with the protocol of the routes', async () => {
    const { services, changed } = await complete(
      route('HTTPRoute', '{ name: z, port: 1 }, { name: a, namespace: infra, port: 2 }') +
        route('UDPRoute', '{ name: z, port: 1 }'),
    );
    expect(changed).toEqual(services);
    expect(services.map(({ metadata, spec }) => [`${metadata.namespace}/${metadata.name}`, spec?.ports])).toEqual([
      ['infra/a', [{ name: 'TCP-2', protocol: 'TCP', port: 2 }]],
      [
        'shop/z',
        [
          { name: 'UDP-1', protocol: 'UDP', port: 1 },
          { name: 'TCP-1', protocol: 'TCP', port: 1 },
        ],
      ],
    ]);
  });

  it('does not count references to other kinds and references without a port', async () => {
    const refs = '{ name: a, kind: Backend, group: gateway.envoyproxy.io, port: 1 }, { name: b }';
    expect(await complete(route('HTTPRoute', refs))).toMatchObject({ services: [], changed: [] });
  });

  it('keeps a Service that has all it needs', async () => {
    const { changed } = await complete(
      service('{ clusterIP: 10.0.0.1, ports: [{ name: http, port: 8080, protocol: TCP }] }') +
        route('HTTPRoute', '{ name: cart, port: 8080 }'),
    );
    expect(changed).toEqual([]);
  });

  it('adds a port to a Service and keeps its address', async () => {
    const { services, changed } = await complete(
      service('{ clusterIP: 10.0.0.1, ports: [] }') + route('TCPRoute', '{ name: cart, port: 5432 }'),
    );
    expect(services).toEqual(changed);
    expect(services[0]?.spec).toEqual({
      clusterIP: '10.0.0.1',
      ports: [{ name: 'TCP-5432', protocol: 'TCP', port: 5432 }],
    });
  });

  it('gives an address to a Service without one, but not to an ExternalName', async () => {
    expect((await complete(service('{ ports: [] }'))).services[0]?.spec?.clusterIP).toBe('192.0.2.7');
    const external = await complete(service('{ type: ExternalName, externalName: a.b }'));
    expect(external.services[0]?.spec?.clusterIP).toBeUndefined();
  });
});
