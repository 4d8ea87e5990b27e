import { describe, expect, it } from 'vitest';
import { analyzeText, route, world } from '../analyze-text.ts';

const index = async (text: string) => (await analyzeText(text, { codes: [] })).input.index;
const httpRoute = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'default' };
const slice = (name: string, service: string): string => `
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { name: ${name}, namespace: default, labels: { kubernetes.io/service-name: ${service} } }
addressType: IPv4
endpoints: []
---
`;
const grant = `
apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: { name: g, namespace: default }
spec:
  from: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop }]
  to: [{ group: '', kind: Service }]
---
`;

describe('the index of analyze', () => {
  it('has routes of all kinds, by their parents too', async () => {
    const grpc = route.replace('HTTPRoute', 'GRPCRoute').replace('name: shop,', 'name: grpc,');
    const { routes, parentUses } = await index(world + grpc + route);
    expect(routes.map(({ metadata }) => metadata.name)).toEqual(['shop', 'grpc']);
    expect(parentUses.get('Gateway/default/eg')).toHaveLength(2);
  });

  it('has EndpointSlices by their Service', async () => {
    const { slicesByService } = await index(world + slice('a', 'shop') + slice('b', 'shop') + slice('c', 'other'));
    expect(slicesByService.get('default/shop')?.map(({ metadata }) => metadata.name)).toEqual(['a', 'b']);
  });

  it.each([
    ['shop', true],
    ['default', true],
    ['other', false],
  ])('knows that namespace %s may refer to a Service of default: %s', async (namespace, expected) => {
    const { isGranted } = await index(world + grant);
    const to = { group: '', kind: 'Service', namespace: 'default', name: 'shop' };
    expect(isGranted({ ...httpRoute, namespace }, to)).toBe(expected);
  });

  it('knows refused objects, whose fields are looked at all the same', async () => {
    const broken = route.replace('rules:', 'hostnames: [a_b]\n  rules:');
    const { isRefused, fields, routes } = await index(world + broken);
    expect(routes).toEqual([]);
    expect(isRefused({ ...httpRoute, name: 'shop' })).toBe(true);
    expect(isRefused({ ...httpRoute, name: 'other' })).toBe(false);
    expect(fields('hostnames').map(({ value }) => value)).toEqual([['a_b']]);
    expect(fields('no-such-field')).toEqual([]);
  });

  it('knows the status that the translation gives', async () => {
    const { statusOf, gateways, services } = await index(world);
    const [gateway, service] = [gateways.get('default/eg'), services.get('default/shop')];
    expect(gateway && statusOf(gateway)).toMatchObject({ listeners: [{ name: 'http' }] });
    expect(service && statusOf(service)).toBeUndefined();
  });
});
