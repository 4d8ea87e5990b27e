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

describe('EG0034 lua-module-missing', () => {
  it('says nothing about the standard library', async () => {
    expect(
      await findingsOf(
        'EG0034',
        world + route + policy('local bit = require("bit") function envoy_on_request(h) h:logInfo(1) end'),
      ),
    ).toEqual([]);
  });

  it('names the script that wants more', async () => {
    expect(
      await findingsOf(
        'EG0034',
        world + route + policy('local json = require("json") function envoy_on_request(h) h:logInfo(1) end'),
      ),
    ).toEqual(['EnvoyExtensionPolicy scripts spec.lua[0].inline @34']);
  });
});
