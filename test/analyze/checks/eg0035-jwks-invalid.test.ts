import { describe, expect, it } from 'vitest';
import { findingsOf, route, world } from '../analyze-text.ts';

const policy = (keys: string): string => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: SecurityPolicy
metadata: { name: tokens, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, name: shop }]
  jwt: { providers: [{ name: a, audiences: [b], localJWKS: { type: Inline, inline: '${keys}' } }] }
`;
const key =
  '{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}';

describe('EG0035 jwks-invalid', () => {
  it('says nothing about a key set', async () => {
    expect(await findingsOf('EG0035', world + route + policy(`{"keys":[${key}]}`))).toEqual([]);
  });

  it('names a text that is not JSON', async () => {
    expect(await findingsOf('EG0035', world + route + policy('keys'))).toEqual([
      'SecurityPolicy tokens spec.jwt.providers[0].localJWKS.inline @34',
    ]);
  });

  it('names a set with a placeholder', async () => {
    expect(
      await findingsOf('EG0035', world + route + policy('{"keys":[{"kty":"RSA","n":"xxxx...","e":"AQAB"}]}')),
    ).toEqual(['SecurityPolicy tokens spec.jwt.providers[0].localJWKS.inline @34']);
  });
});
