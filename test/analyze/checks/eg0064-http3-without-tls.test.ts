import { describe, expect, it } from 'vitest';
import { findingsOf, world } from '../analyze-text.ts';

const policy = `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: ClientTrafficPolicy
metadata: { name: clients, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: Gateway, name: eg }]
  http3: {}
`;
const https = world.replace('protocol: HTTP', 'protocol: HTTPS, tls: { certificateRefs: [{ name: a }] }');

describe('EG0064 http3-without-tls', () => {
  it('says nothing where a listener has TLS', async () => {
    expect(await findingsOf('EG0064', https + policy)).toEqual([]);
  });

  it('names the field where none has', async () => {
    expect(await findingsOf('EG0064', world + policy)).toEqual(['ClientTrafficPolicy clients spec.http3 @25']);
  });
});
