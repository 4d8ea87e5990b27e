import { describe, expect, it } from 'vitest';
import { findingsOf, world } from '../analyze-text.ts';

const policy = (tls: string): string => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: ClientTrafficPolicy
metadata: { name: clients, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: Gateway, name: eg }]
  tls: ${tls}
`;

describe('EG0030 tls-version-obsolete', () => {
  it('says nothing about TLS 1.2', async () => {
    expect(await findingsOf('EG0030', world + policy('{ minVersion: "1.2" }'))).toEqual([]);
  });

  it('names the version', async () => {
    expect(await findingsOf('EG0030', world + policy('{ minVersion: "1.0" }'))).toEqual([
      'ClientTrafficPolicy clients spec.tls.minVersion @25',
    ]);
  });
});
