import { describe, expect, it } from 'vitest';
import { findingsOf, world } from '../analyze-text.ts';

const policy = (section: string): string => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: ClientTrafficPolicy
metadata: { name: clients, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: Gateway, name: eg, sectionName: ${section} }]
`;

describe('EG0012 policy-section-not-found', () => {
  it('says nothing about a listener that exists', async () => {
    expect(await findingsOf('EG0012', world + policy('http'))).toEqual([]);
  });

  it('names the section that does not', async () => {
    expect(await findingsOf('EG0012', world + policy('htp'))).toEqual([
      'ClientTrafficPolicy clients spec.targetRefs[0].sectionName @24',
    ]);
  });
});
