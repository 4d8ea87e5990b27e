import { describe, expect, it } from 'vitest';
import { findingsOf, world } from '../analyze-text.ts';

const merged = (merge: boolean): string => `${world
  .replace(
    'gatewayclass-controller }',
    'gatewayclass-controller, parametersRef: { group: gateway.envoyproxy.io, kind: EnvoyProxy, name: all, namespace: default } }',
  )
  .replace(
    'gatewayClassName: eg',
    'gatewayClassName: eg\n  infrastructure: { parametersRef: { group: gateway.envoyproxy.io, kind: EnvoyProxy, name: all } }',
  )}
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: EnvoyProxy
metadata: { name: all, namespace: default }
spec: { mergeGateways: ${merge} }
---
`;

describe('EG0069 merged-gateway-parameters-ignored', () => {
  it('says nothing about Gateways with fleets of their own', async () => {
    expect(await findingsOf('EG0069', merged(false))).toEqual([]);
  });

  it('names the reference that does not count', async () => {
    expect(await findingsOf('EG0069', merged(true))).toEqual(['Gateway eg spec.infrastructure.parametersRef @12']);
  });
});
