import { describe, expect, it } from 'vitest';
import type { SecurityPolicyOIDC } from '../../../../src/resources/generated/types.ts';
import { readCredentials } from '../../../../src/translate/features/oidc/credentials.ts';
import { fieldReader } from '../../../../src/translate/fields/field-reader.ts';
import type { TranslateOptions } from '../../../../src/translate/options.ts';
import { base64, mergedWithParent, secret, securityInput } from '../policy-input.ts';

const secrets = [
  secret('apps', 'client', { 'client-id': 'from secret', 'client-secret': 'shh' }),
  secret('apps', 'empty', { 'client-id': '', 'client-secret': '' }),
  secret('infra', 'client', { 'client-id': 'of infra', 'client-secret': 'parent' }),
  secret('envoy-gateway-system', 'envoy-oidc-hmac', { 'hmac-secret': 'sign' }),
];
const hmacSecret = base64('sign');

function read(spec: Partial<SecurityPolicyOIDC>, parent?: string, options: Partial<TranslateOptions> = {}) {
  const provider = { issuer: 'https://login.example.com' };
  const oidc = { provider, clientSecret: { name: 'client' }, ...spec } as SecurityPolicyOIDC;
  const reader = fieldReader();
  const input = securityInput({ oidc }, { resources: { secrets }, options });
  const credentials = readCredentials(oidc, parent ? mergedWithParent(input, parent) : input, reader);
  return { credentials, problems: reader.problems.map(({ path = [] }) => path.join('.')) };
}

describe('readCredentials', () => {
  it('takes the ID of the policy before that of a Secret', () => {
    const clientIDRef = { name: 'client' };
    expect(read({ clientID: 'me', clientIDRef })).toEqual({
      credentials: { clientID: 'me', clientSecret: base64('shh'), hmacSecret },
      problems: [],
    });
    expect(read({ clientIDRef }).credentials?.clientID).toBe('from secret');
  });

  it('looks beside the policy that the login stands in', () => {
    expect(read({ clientIDRef: { name: 'client' } }, 'infra').credentials).toEqual({
      clientID: 'of infra',
      clientSecret: base64('parent'),
      hmacSecret,
    });
  });

  it.each<[string, Partial<SecurityPolicyOIDC>, readonly string[]]>([
    ['no ID', {}, ['']],
    ['a missing Secret with the ID', { clientIDRef: { name: 'gone' } }, ['clientIDRef']],
    ['an empty ID', { clientIDRef: { name: 'empty' } }, ['clientIDRef']],
    ['a missing Secret', { clientID: 'me', clientSecret: { name: 'gone' } }, ['clientSecret']],
    ['no Secret', { clientID: 'me', clientSecret: undefined }, ['clientSecret']],
    ['an empty secret', { clientID: 'me', clientSecret: { name: 'empty' } }, ['clientSecret']],
    [
      'a Secret out of reach',
      { clientID: 'me', clientSecret: { name: 'client', namespace: 'infra' } },
      ['clientSecret'],
    ],
  ])('gives nothing with %s', (_, spec, problems) => {
    expect(read(spec)).toEqual({ credentials: undefined, problems });
  });

  it('needs the key that signs cookies, beside the control plane', () => {
    const result = read({ clientID: 'me' }, undefined, { controllerNamespace: 'elsewhere' });
    expect(result).toEqual({ credentials: undefined, problems: [''] });
  });
});
