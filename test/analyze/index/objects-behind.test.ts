import { describe, expect, it } from 'vitest';
import { objectsBehind } from '../../../src/analyze/index/objects-behind.ts';
import { analyzeText, route, world } from '../analyze-text.ts';

const policy = (name: string, kind: string, target: string): string => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: BackendTrafficPolicy
metadata: { name: ${name}, namespace: default }
spec: { targetRefs: [{ group: gateway.networking.k8s.io, kind: ${kind}, name: ${target} }] }
---
`;
const text =
  world +
  route +
  policy('of-gateway', 'Gateway', 'eg') +
  policy('of-route', 'HTTPRoute', 'shop') +
  policy('x', 'HTTPRoute', 'x');

async function behind(kind: 'gateways' | 'httpRoutes' | 'services'): Promise<readonly string[]> {
  const { input } = await analyzeText(text, { codes: [] });
  const [object] = input.set[kind];
  return objectsBehind(object ? [{ object, path: [] }] : [], input).map(({ metadata }) => metadata?.name ?? '');
}

describe('objectsBehind', () => {
  it('of a Gateway are its routes too, with the policies of both in front', async () => {
    expect(await behind('gateways')).toEqual(['of-gateway', 'of-route', 'eg', 'shop']);
  });

  it('of a route are the route and its policies', async () => {
    expect(await behind('httpRoutes')).toEqual(['of-route', 'shop']);
  });

  it('of something that nothing is attached to is that alone', async () => {
    expect(await behind('services')).toEqual(['shop']);
  });

  it('are EnvoyProxies whatever the origin', async () => {
    const proxied = world.replace(
      'gatewayClassName: eg',
      'gatewayClassName: eg\n  infrastructure: { parametersRef: { group: gateway.envoyproxy.io, kind: EnvoyProxy, name: own } }',
    );
    const proxy =
      'apiVersion: gateway.envoyproxy.io/v1alpha1\nkind: EnvoyProxy\nmetadata: { name: own, namespace: default }\nspec: {}\n';
    const { input } = await analyzeText(proxied + proxy, { codes: [] });
    expect(objectsBehind([], input).map(({ kind }) => kind)).toEqual(['EnvoyProxy']);
  });
});
