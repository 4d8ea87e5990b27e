import { describe, expect, it } from 'vitest';
import { analyzeText, findingsOf, route, world } from '../analyze-text.ts';

const policy = (rest: string): string => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: EnvoyExtensionPolicy
metadata: { name: modules, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, name: shop }]
  dynamicModule: [{ name: mine${rest} }]
`;

describe('EG0057 terminal-module-not-last', () => {
  it('says nothing about other modules', async () => {
    expect(await findingsOf('EG0057', world + route + policy(''))).toEqual([]);
  });

  it('names the field', async () => {
    expect(await findingsOf('EG0057', world + route + policy(', terminalFilter: true'))).toEqual([
      'EnvoyExtensionPolicy modules spec.dynamicModule[0].terminalFilter @34',
    ]);
  });

  it('is the one finding about the module: what Envoy would refuse is the same', async () => {
    const parameters = '{ group: gateway.envoyproxy.io, kind: EnvoyProxy, name: own, namespace: default }';
    const withModule = world.replace('controllerName:', `parametersRef: ${parameters}, controllerName:`);
    const proxy = `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: EnvoyProxy
metadata: { name: own, namespace: default }
spec: { dynamicModules: [{ name: mine, source: { type: Local, local: { path: /a.so } } }] }
---`;
    const text = withModule + route + proxy + policy(', terminalFilter: true');
    const codes = (await analyzeText(text)).findings.map(({ code }) => code);
    expect(codes).toEqual(['EG0057']);
    expect(await findingsOf('EG0093', text)).toEqual(['EnvoyExtensionPolicy modules spec.dynamicModule[0] @39']);
  });
});
