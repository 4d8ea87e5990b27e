import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

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
});
