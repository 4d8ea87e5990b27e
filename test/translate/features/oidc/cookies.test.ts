import { describe, expect, it } from 'vitest';
import { cookieConfigs, cookieNames } from '../../../../src/translate/features/oidc/cookies.ts';
import type { OIDC } from '../../../../src/translate/features/oidc/ir.ts';

const login = (fields: Partial<OIDC>): OIDC => ({
  name: 'login',
  provider: { authorizationEndpoint: '', tokenEndpoint: '' },
  clientID: 'me',
  ...fields,
});
const named = {
  bearerToken: 'AccessToken-abc',
  oauthHmac: 'OauthHMAC-abc',
  oauthExpires: 'OauthExpires-abc',
  idToken: 'IdToken-abc',
  refreshToken: 'RefreshToken-abc',
  oauthNonce: 'OauthNonce-abc',
};

describe('cookieNames', () => {
  it('end in the suffix', () => {
    expect(cookieNames(login({ cookieSuffix: 'abc' }))).toEqual(named);
  });

  it('may be overridden for the two tokens', () => {
    const cookieNameOverrides = { accessToken: 'a', idToken: 'i' };
    expect(cookieNames(login({ cookieSuffix: 'abc', cookieNameOverrides }))).toEqual({
      ...named,
      bearerToken: 'a',
      idToken: 'i',
    });
  });
});

describe('cookieConfigs', () => {
  it('are left to Envoy', () => {
    expect(cookieConfigs(undefined)).toBeUndefined();
    expect(cookieConfigs({})).toBeUndefined();
  });

  it.each([
    ['Strict', 'STRICT'],
    ['Lax', 'LAX'],
    ['None', 'NONE'],
  ] as const)('are %s for all seven cookies', (sameSite, written) => {
    const cookies = [
      'bearerToken',
      'oauthHmac',
      'oauthExpires',
      'idToken',
      'refreshToken',
      'oauthNonce',
      'codeVerifier',
    ];
    expect(cookieConfigs({ sameSite })).toEqual(
      Object.fromEntries(cookies.map((cookie) => [`${cookie}CookieConfig`, { sameSite: written }])),
    );
  });
});
