import { describe, expect, it } from 'vitest';
import type { SecurityPolicyOIDC } from '../../../../src/resources/generated/types.ts';
import { cookieSuffix } from '../../../../src/translate/features/oidc/cookie-suffix.ts';
import { fromApi } from '../../../../src/translate/features/oidc/from-api.ts';
import { base64, mergedWithParent, problemPaths, type Surroundings, secret, securityInput } from '../policy-input.ts';

const hook = fromApi.security?.security;
const issuer = 'https://login.example.com';
const authorizationEndpoint = `${issuer}/authorize`;
const tokenEndpoint = `${issuer}/token`;
const provider = { issuer, authorizationEndpoint, tokenEndpoint };
const secrets = [
  secret('apps', 'client', { 'client-id': 'web', 'client-secret': 'shh' }),
  secret('envoy-gateway-system', 'envoy-oidc-hmac', { 'hmac-secret': 'sign' }),
];
const base = { provider, clientID: 'web', clientSecret: { name: 'client' } };
const run = (oidc: Partial<SecurityPolicyOIDC>, around: Surroundings = {}) =>
  hook?.(securityInput({ oidc: { ...base, ...oidc } }, { resources: { secrets }, ...around }));

describe('login', () => {
  it('has defaults for everything that the policy leaves open', () => {
    expect(run({})?.value?.oidc).toEqual({
      name: 'securitypolicy/apps/p',
      provider: { authorizationEndpoint, tokenEndpoint },
      clientID: 'web',
      clientSecret: base64('shh'),
      hmacSecret: base64('sign'),
      scopes: ['openid'],
      redirectURL: '%REQ(x-forwarded-proto)%://%REQ(:authority)%/oauth2/callback',
      redirectPath: '/oauth2/callback',
      logoutPath: '/logout',
      refreshToken: true,
      cookieSuffix: '811c9dc5',
    });
  });

  it('keeps what the policy says', () => {
    const oidc = run({
      clientID: undefined,
      clientIDRef: { name: 'client' },
      scopes: ['email', 'openid'],
      redirectURL: 'https://www.example.com/back?x=1',
      logoutPath: '/bye',
      refreshToken: false,
      defaultTokenTTL: '1h',
    })?.value?.oidc;
    expect(oidc).toMatchObject({
      clientID: 'web',
      scopes: ['email', 'openid'],
      redirectPath: '/back',
      logoutPath: '/bye',
      defaultTokenTTL: '1h0m0s',
    });
    expect(oidc).not.toHaveProperty('refreshToken');
  });

  it.each<[string, Partial<SecurityPolicyOIDC>, string]>([
    ['a redirect to the root', { redirectURL: 'https://www.example.com/' }, 'spec.oidc.redirectURL'],
    ['no client', { clientID: undefined }, 'spec.oidc'],
    ['a missing Secret', { clientSecret: { name: 'gone' } }, 'spec.oidc.clientSecret'],
    ['a bad TTL', { defaultTokenTTL: '1' }, 'spec.oidc.defaultTokenTTL'],
    ['unknown endpoints', { provider: { issuer } }, 'spec.oidc.provider.issuer'],
  ])('is refused with %s', (_, oidc, path) => {
    const outcome = run(oidc);
    expect(outcome?.value).toBeUndefined();
    expect(problemPaths(outcome)).toEqual([path]);
  });

  it('needs the key that signs cookies', () => {
    expect(run({}, { options: { controllerNamespace: '' } })?.value).toBeUndefined();
  });

  it('belongs to the policy that has it', () => {
    const resources = { secrets: [...secrets, secret('infra', 'client', { 'client-secret': 'other' })] };
    const merged = mergedWithParent(securityInput({ oidc: base }, { resources }), 'infra');
    expect(hook?.(merged).value?.oidc).toMatchObject({
      name: 'securitypolicy/infra/parent',
      clientSecret: base64('other'),
      cookieSuffix: cookieSuffix('uid'),
    });
  });
});
