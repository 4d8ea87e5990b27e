import { describe, expect, it } from 'vitest';
import { findingsOf, world } from '../analyze-text.ts';

const policy = (target: string): string => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: ClientTrafficPolicy
metadata: { name: clients, namespace: default }
spec:
  ${target}
---
`;
const eg = '{ group: gateway.networking.k8s.io, kind: Gateway, name: eg }';

describe('EG0047 deprecated-field', () => {
  it('says nothing about fields of today', async () => {
    expect(await findingsOf('EG0047', world + policy(`targetRefs: [${eg}]`))).toEqual([]);
  });

  it('names the fields of yesterday', async () => {
    expect(await findingsOf('EG0047', world + policy(`targetRef: ${eg}\n  enableProxyProtocol: true`))).toEqual([
      'ClientTrafficPolicy clients spec.targetRef @24',
      'ClientTrafficPolicy clients spec.enableProxyProtocol @25',
    ]);
  });
});
