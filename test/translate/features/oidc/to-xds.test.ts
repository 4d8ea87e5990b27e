import { describe, expect, it } from 'vitest';
import type { OIDC } from '../../../../src/translate/features/oidc/ir.ts';
import { toXds } from '../../../../src/translate/features/oidc/to-xds.ts';
import { destination, resourcesFor, routeFilters } from '../filter-output.ts';

const oidc: OIDC = {
  name: 'login',
  provider: { authorizationEndpoint: 'https://idp.test/auth', tokenEndpoint: 'https://idp.test/token' },
  clientID: 'me',
  clientSecret: 'czE=',
  hmacSecret: 'aDE=',
  cookieSuffix: 'abc',
  redirectPath: '/cb',
  logoutPath: '/out',
};
const configOf = (fields: Partial<OIDC>, jwt?: object) => {
  const filters = routeFilters(toXds, { security: { oidc: { ...oidc, ...fields }, ...(jwt ? { jwt } : {}) } });
  return typeof filters === 'string' ? filters : (filters['envoy.filters.http.oauth2'] as { config: unknown }).config;
};

describe('oidc', () => {
  it('sends token requests to the cluster of the URL or of the backend', () => {
    expect(configOf({})).toMatchObject({
      tokenEndpoint: { cluster: 'idp_test_443', timeout: '10s' },
      useRefreshToken: false,
    });
    const provider = { ...oidc.provider, destination: destination('idp') };
    expect(configOf({ provider })).toMatchObject({ tokenEndpoint: { cluster: 'idp' } });
    expect(configOf({ provider: { ...oidc.provider, tokenEndpoint: 'https://10.0.0.1/t' } })).toContain('10.0.0.1');
  });

  it('names cookies by suffix unless they are overridden', () => {
    const config = configOf({ cookieNameOverrides: { idToken: 'id' }, cookieConfig: { sameSite: 'Strict' } });
    expect(config).toMatchObject({
      credentials: { cookieNames: { bearerToken: 'AccessToken-abc', idToken: 'id', oauthNonce: 'OauthNonce-abc' } },
      cookieConfigs: { codeVerifierCookieConfig: { sameSite: 'STRICT' } },
    });
  });

  it('keeps the client’s Authorization header unless a token takes its place', () => {
    expect(configOf({})).toMatchObject({ preserveAuthorizationHeader: true });
    expect(configOf({ forwardAccessToken: true })).not.toHaveProperty('preserveAuthorizationHeader');
    expect(configOf({ forwardIDTokenHeader: 'AUTHORIZATION' })).not.toHaveProperty('preserveAuthorizationHeader');
    expect(configOf({ forwardIDTokenHeader: 'x-id' })).toMatchObject({ forwardIdToken: { header: 'x-id' } });
  });

  it('lets requests with a token pass', () => {
    const jwt = {
      providers: [
        { name: 'a' },
        { name: 'b', extractFrom: { headers: [{ name: 'h', valuePrefix: 'T ' }, { name: 'g' }] } },
      ],
    };
    expect(configOf({ passThroughAuthHeader: true }, jwt)).toMatchObject({
      passThroughMatcher: [
        { name: 'Authorization', stringMatch: { prefix: 'Bearer ' } },
        { name: 'h', stringMatch: { prefix: 'T ' } },
        { name: 'g' },
      ],
    });
  });

  it('asks for all clusters first, then for the secrets', () => {
    const requests = resourcesFor(toXds, [{ security: { oidc } }, { security: { oidc: { ...oidc, name: 'other' } } }]);
    expect(requests.map((request) => (request.kind === 'secret' ? request.secret.name : request.kind))).toEqual([
      'url',
      'url',
      'oauth2/client_secret/login',
      'oauth2/hmac_secret/login',
      'oauth2/client_secret/other',
      'oauth2/hmac_secret/other',
    ]);
  });
});
