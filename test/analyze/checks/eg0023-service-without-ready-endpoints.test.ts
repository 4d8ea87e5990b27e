import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const slice = (ready: boolean): string => `
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { name: shop-1, namespace: default, labels: { kubernetes.io/service-name: shop } }
addressType: IPv4
ports: [{ port: 8080 }]
endpoints: [{ addresses: [10.0.0.7], conditions: { ready: ${ready} } }]
`;

describe('EG0023 service-without-ready-endpoints', () => {
  it('says nothing about a ready endpoint', async () => {
    expect(await findingsOf('EG0023', world + route + slice(true))).toEqual([]);
  });

  it('names the reference to a Service without one', async () => {
    expect(await findingsOf('EG0023', world + route + slice(false))).toEqual([
      'HTTPRoute shop spec.rules[0].backendRefs[0].name @26',
    ]);
  });
});
