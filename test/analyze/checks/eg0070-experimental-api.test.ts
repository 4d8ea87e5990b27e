import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const patch = `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: EnvoyPatchPolicy
metadata: { name: patch, namespace: default }
spec:
  type: JSONPatch
  targetRef: { group: gateway.networking.k8s.io, kind: Gateway, name: eg }
  jsonPatches: []
`;

describe('EG0070 experimental-api', () => {
  it('says nothing about stable kinds', async () => {
    expect(await findingsOf('EG0070', world + route)).toEqual([]);
  });

  it('names the kind', async () => {
    expect(await findingsOf('EG0070', world + patch)).toEqual(['EnvoyPatchPolicy patch kind @21']);
  });
});
