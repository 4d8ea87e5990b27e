import { describe, expect, it } from 'vitest';
import type { OIDC } from '../../../../src/translate/features/oidc/ir.ts';
import {
  clientSecretName,
  hmacSecretName,
  oauth2Config,
} from '../../../../src/translate/features/oidc/oauth2-config.ts';
import { adsConfigSource } from '../../../../src/translate/xds/messages.ts';
import { destination } from '../filter-output.ts';

const oidc: OIDC = {
  name: 'login',
  provider: { authorizationEndpoint: 'https://idp.test/auth', tokenEndpoint: 'https://idp.test/token' },
  clientID: 'me',
  cookieSuffix: 'abc',
  redirectURL: 'https://www.test/cb',
  redirectPath: '/cb',
  logoutPath: '/out',
};
const config = (fields: Partial<OIDC> = {}, providers: Parameters<typeof oauth2Config>[1] = []) => {
  const made = oauth2Config({ ...oidc, ...fields }, providers);
  return made.ok ? made.value : made.error;
};
const provider = (fields: object) => ({ provider: { ...oidc.provider, ...fields } });

it('names secrets after the login', () => {
  expect([clientSecretName(oidc), hmacSecretName(oidc)]).toEqual([
    'oauth2/client_secret/login',
    'oauth2/hmac_secret/login',
  ]);
});

describe('oauth2Config', () => {
  it('writes a plain login', () => {
    expect(config()).toEqual({
      statPrefix: 'login',
      authorizationEndpoint: 'https://idp.test/auth',
      redirectUri: 'https://www.test/cb',
      tokenEndpoint: { uri: 'https://idp.test/token', cluster: 'idp_test_443', timeout: '10s' },
      redirectPathMatcher: { path: { exact: '/cb' } },
      signoutPath: { path: { exact: '/out' } },
      credentials: {
        clientId: 'me',
        tokenSecret: { name: 'oauth2/client_secret/login', sdsConfig: adsConfigSource },
        hmacSecret: { name: 'oauth2/hmac_secret/login', sdsConfig: adsConfigSource },
        cookieNames: expect.objectContaining({ idToken: 'IdToken-abc' }),
      },
      authType: 'BASIC_AUTH',
      useRefreshToken: false,
      preserveAuthorizationHeader: true,
    });
  });

  it('carries every setting of the login', () => {
    expect(
      config({
        scopes: ['openid'],
        resources: ['api'],
        refreshToken: true,
        defaultTokenTTL: '1h',
        defaultRefreshTokenTTL: '2h',
        csrfTokenTTL: '3m',
        cookieDomain: 'test',
        cookieConfig: { sameSite: 'Lax' },
        disableTokenEncryption: true,
        denyRedirect: { headers: [{ name: 'h', value: 'v' }] },
        ...provider({ endSessionEndpoint: 'https://idp.test/end' }),
      }),
    ).toMatchObject({
      authScopes: ['openid'],
      resources: ['api'],
      useRefreshToken: true,
      defaultExpiresIn: '3600s',
      defaultRefreshTokenExpiresIn: '7200s',
      csrfTokenExpiresIn: '180s',
      credentials: { cookieDomain: 'test' },
      cookieConfigs: { codeVerifierCookieConfig: { sameSite: 'LAX' } },
      disableTokenEncryption: true,
      denyRedirectMatcher: [{ name: 'h', stringMatch: { exact: 'v' } }],
      endSessionEndpoint: 'https://idp.test/end',
    });
  });

  it('asks for tokens at a backend, with its timeout and retries', () => {
    const traffic = { timeout: { http: { requestTimeout: '2s' } }, retry: { numRetries: 4 } };
    expect(config(provider({ destination: destination('idp'), traffic }))).toMatchObject({
      tokenEndpoint: { uri: 'https://idp.test/token', cluster: 'idp', timeout: '2s' },
      retryPolicy: { numRetries: 4 },
    });
  });

  it.each([
    [{ tokenEndpoint: 'https://10.0.0.1/t' }, '10.0.0.1'],
    [{ tokenEndpoint: 'nowhere' }, 'nowhere'],
    [{ traffic: { retry: { retryOn: { triggers: ['sometimes'] } } } }, 'sometimes'],
  ])('fails for %j', (fields, named) => {
    expect(config(provider(fields))).toEqual(expect.stringContaining(named));
  });

  it.each<[Partial<OIDC>, object]>([
    [{}, { preserveAuthorizationHeader: true }],
    [{ forwardAccessToken: true }, { forwardBearerToken: true }],
    [{ forwardIDTokenHeader: 'AUTHORIZATION' }, { forwardIdToken: { header: 'AUTHORIZATION' } }],
    [{ forwardIDTokenHeader: 'x-id' }, { forwardIdToken: { header: 'x-id' }, preserveAuthorizationHeader: true }],
  ])("keeps the client's Authorization header unless a token takes its place: %j", (fields, expected) => {
    const made = config(fields);
    if (typeof made === 'string') throw new Error(made);
    const { forwardBearerToken, forwardIdToken, preserveAuthorizationHeader } = made;
    expect({ forwardBearerToken, forwardIdToken, preserveAuthorizationHeader }).toEqual(expected);
  });

  it('lets requests with a token pass only where the login says so', () => {
    expect(config({ passThroughAuthHeader: true }, [{ name: 'a' }])).toMatchObject({
      passThroughMatcher: [{ name: 'Authorization' }],
    });
    expect(config({}, [{ name: 'a' }])).not.toHaveProperty('passThroughMatcher');
  });
});
