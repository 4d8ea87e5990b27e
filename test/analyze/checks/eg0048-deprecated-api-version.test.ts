import { describe, expect, it } from 'vitest';
import { findingsOf, world } from '../analyze-text.ts';

const tcp = (version: string): string => `
apiVersion: gateway.networking.k8s.io/${version}
kind: TCPRoute
metadata: { name: db, namespace: default }
spec: { parentRefs: [{ name: eg }], rules: [{ backendRefs: [{ name: shop, port: 8080 }] }] }
`;

describe('EG0048 deprecated-api-version', () => {
  it('says nothing about v1', async () => {
    expect(await findingsOf('EG0048', world + tcp('v1'))).toEqual([]);
  });

  it('names the old version', async () => {
    expect(await findingsOf('EG0048', world + tcp('v1alpha2'))).toEqual(['TCPRoute db apiVersion @20']);
  });
});
