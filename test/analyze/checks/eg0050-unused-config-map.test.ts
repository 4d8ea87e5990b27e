import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const object = `
apiVersion: v1
kind: ConfigMap
metadata: { name: spare, namespace: default }
data: { lua: 'function envoy_on_request(h) h:logInfo(1) end' }
---
`;
const used = `${route}
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: EnvoyExtensionPolicy
metadata: { name: scripts, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, name: shop }]
  lua: [{ type: ValueRef, valueRef: { kind: ConfigMap, group: '', name: spare } }]
---
`;

describe('EG0050 unused-config-map', () => {
  it('says nothing about one that is used', async () => {
    expect(await findingsOf('EG0050', world + used + object)).toEqual([]);
  });

  it('names one that is not', async () => {
    expect(await findingsOf('EG0050', world + route + object)).toEqual(['ConfigMap spare metadata.name @31']);
  });
});
