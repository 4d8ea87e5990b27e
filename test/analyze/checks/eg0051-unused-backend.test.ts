import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const object = `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: Backend
metadata: { name: spare, namespace: default }
spec: { endpoints: [{ fqdn: { hostname: a.example.com, port: 80 } }] }
---
`;
const used = route.replace('name: shop, port: 8080', 'group: gateway.envoyproxy.io, kind: Backend, name: spare');

describe('EG0051 unused-backend', () => {
  it('says nothing about one that is used', async () => {
    expect(await findingsOf('EG0051', world + used + object)).toEqual([]);
  });

  it('names one that is not', async () => {
    expect(await findingsOf('EG0051', world + route + object)).toEqual(['Backend spare metadata.name @31']);
  });
});
