import { describe, expect, it } from 'vitest';
import type { OIDC } from '../../../../src/translate/features/oidc/ir.ts';
import { toXds } from '../../../../src/translate/features/oidc/to-xds.ts';
import { resourcesFor, routeFilters } from '../filter-output.ts';

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
  it('is switched on with the configuration of its route, or refuses the route', () => {
    expect(configOf({})).toMatchObject({ statPrefix: 'login', tokenEndpoint: { cluster: 'idp_test_443' } });
    expect(configOf({ provider: { ...oidc.provider, tokenEndpoint: 'https://10.0.0.1/t' } })).toContain('10.0.0.1');
  });

  it('lets requests with a token pass', () => {
    expect(configOf({ passThroughAuthHeader: true }, { providers: [{ name: 'a' }] })).toMatchObject({
      passThroughMatcher: [{ name: 'Authorization', stringMatch: { prefix: 'Bearer ' } }],
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
