import { describe, expect, it } from 'vitest';
import type { JWT, JWTProvider } from '../../../../src/translate/features/jwt/ir.ts';
import { jwtRequirement, type NamedRequirement } from '../../../../src/translate/features/jwt/requirement.ts';
import { destination } from '../filter-output.ts';

/** The provider whose names spec/xds-filters.md E.12 gives as check values. */
const example: JWTProvider = {
  name: 'example',
  issuer: 'https://www.example.com',
  audiences: ['foo.com'],
  extractFrom: {
    cookies: ['session_access_token'],
    headers: [{ name: 'Authorization', valuePrefix: 'Bearer ' }],
    params: ['token'],
  },
  remoteJWKS: { cacheDuration: '300s', uri: 'https://localhost/jwt/public-key/jwks.json' },
};
const key = 'example_ca5e5bd0966b6a1e';
const local: JWTProvider = { name: 'local', localJWKS: '{}' };

function named(jwt: JWT): NamedRequirement {
  const made = jwtRequirement(jwt);
  if (!made.ok) throw new Error(made.error);
  return made.value;
}

describe('jwtRequirement', () => {
  it('names provider and requirement by their content', () => {
    expect(named({ allowMissing: true, providers: [example] })).toEqual({
      name: 'example-or-missing_a9dd8f84acc79c72',
      requirement: { requiresAny: { requirements: [{ providerName: key }, { allowMissing: {} }] } },
      providers: {
        [key]: {
          issuer: 'https://www.example.com',
          audiences: ['foo.com'],
          payloadInMetadata: 'example',
          forward: true,
          normalizePayloadInMetadata: { spaceDelimitedClaims: ['scope', 'scp'] },
          fromHeaders: [{ name: 'Authorization', valuePrefix: 'Bearer ' }],
          fromCookies: ['session_access_token'],
          fromParams: ['token'],
          remoteJwks: {
            httpUri: {
              uri: 'https://localhost/jwt/public-key/jwks.json',
              cluster: 'localhost_443',
              timeout: '10s',
            },
            cacheDuration: '300s',
            asyncFetch: {},
          },
        },
      },
    });
  });

  it('is a single provider, or any of several', () => {
    expect(named({ providers: [example] }).requirement).toEqual({ providerName: key });
    const both = named({ providers: [example, local], allowMissing: true, allowMissingOrFailed: true });
    expect(both.name).toMatch(/^example-or-local-or-missing-or-failed_[0-9a-f]{16}$/);
    expect(both.requirement).toMatchObject({
      requiresAny: { requirements: [{ providerName: key }, {}, { allowMissingOrFailed: {} }] },
    });
    expect(Object.values(both.providers)[1]).toMatchObject({ localJwks: { inlineString: '{}' } });
  });

  it.each([
    [{ issuer: 'x' }],
    [{ recomputeRoute: true }],
    [{ claimToHeaders: [{ header: 'h', claim: 'c' }] }],
    [{ remoteJWKS: { ...example.remoteJWKS, uri: 'https://localhost/' } }],
  ])('tells providers apart that differ in %j', (change) => {
    const [changed] = Object.keys(named({ providers: [{ ...example, ...change }] }).providers);
    expect(changed).toMatch(/^example_[0-9a-f]{16}$/);
    expect(changed).not.toBe(key);
  });

  it('fetches keys from a backend with its timeout and retries', () => {
    const traffic = { timeout: { http: { requestTimeout: '2s' } }, retry: { numRetries: 4 } };
    const remoteJWKS = {
      uri: 'https://k.test/',
      destination: destination('keys'),
      traffic,
      failedRefetchDuration: '1m',
    };
    expect(Object.values(named({ providers: [{ name: 'a', remoteJWKS }] }).providers)).toMatchObject([
      {
        remoteJwks: {
          httpUri: { uri: 'https://k.test/', cluster: 'keys', timeout: '2s' },
          asyncFetch: { failedRefetchDuration: '60s' },
          retryPolicy: { numRetries: 4 },
        },
      },
    ]);
  });

  it('keeps names within 256 bytes', () => {
    const { name, providers } = named({ providers: [{ ...local, name: 'p'.repeat(300) }] });
    expect([name, ...Object.keys(providers)].map((text) => Buffer.byteLength(text))).toEqual([256, 256]);
  });

  it('fails for keys at no URL, and for unknown retry triggers', () => {
    expect(jwtRequirement({ providers: [{ name: 'a', remoteJWKS: { uri: 'nowhere' } }] }).ok).toBe(false);
    const traffic = { retry: { retryOn: { triggers: ['sometimes'] } } } as never;
    const remoteJWKS = { uri: 'https://k.test/', traffic };
    expect(jwtRequirement({ providers: [{ name: 'a', remoteJWKS }] }).ok).toBe(false);
  });
});
