import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const policy = (script: string): string => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: EnvoyExtensionPolicy
metadata: { name: scripts, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, name: shop }]
  lua: [{ type: Inline, inline: '${script}' }]
`;

describe('EG0033 lua-syntax', () => {
  it('says nothing about a sound script', async () => {
    expect(await findingsOf('EG0033', world + route + policy('function envoy_on_request(h) h:logInfo(1) end'))).toEqual(
      [],
    );
  });

  it('names the script that does not parse', async () => {
    expect(
      await findingsOf('EG0033', world + route + policy('function envoy_on_request(h) if true print(1) end end')),
    ).toEqual(['EnvoyExtensionPolicy scripts spec.lua[0].inline @34']);
  });

  it('names the script without a handler', async () => {
    expect(await findingsOf('EG0033', world + route + policy('local a = 1'))).toEqual([
      'EnvoyExtensionPolicy scripts spec.lua[0].inline @34',
    ]);
  });
});
