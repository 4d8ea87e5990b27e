import { describe, expect, it } from 'vitest';
import type { SecurityPolicyOIDC } from '../../../../src/resources/generated/types.ts';
import { providerOf } from '../../../../src/translate/features/oidc/provider.ts';
import { fieldReader } from '../../../../src/translate/fields/field-reader.ts';
import type { TranslateOptions } from '../../../../src/translate/options.ts';
import { backend, backendRef, securityInput } from '../policy-input.ts';

const issuer = 'https://login.example.com';
const endpoints = { authorizationEndpoint: `${issuer}/authorize`, tokenEndpoint: `${issuer}/token` };
const resources = { backends: [backend('idp', 'idp.example.com', 443)] };
type Spec = Partial<SecurityPolicyOIDC['provider']>;

function read(spec: Spec, oidcDiscovery: TranslateOptions['oidcDiscovery'] = {}) {
  const oidc = { provider: { issuer, ...spec }, clientSecret: { name: 's' } };
  const reader = fieldReader();
  const input = securityInput({ oidc }, { resources, options: { oidcDiscovery } });
  const provider = providerOf(oidc, input, reader);
  return { provider, problems: reader.problems.map(({ path = [] }) => path.join('.')) };
}
const refused = (path: string) => ({ provider: undefined, problems: [`provider.${path}`] });

describe('endpoints', () => {
  const document = {
    authorization_endpoint: 'https://found.example.com/a',
    token_endpoint: 'https://found.example.com/t',
    end_session_endpoint: 'https://found.example.com/e',
  };

  it('are those of the policy when it gives both, without a look at the document', () => {
    expect(read(endpoints, { [issuer]: document })).toEqual({ provider: endpoints, problems: [] });
    const endSessionEndpoint = `${issuer}/end`;
    expect(read({ ...endpoints, endSessionEndpoint }).provider).toEqual({ ...endpoints, endSessionEndpoint });
  });

  it('are filled in from the document, those of the policy first', () => {
    expect(read({}, { [issuer]: document }).provider).toEqual({
      authorizationEndpoint: 'https://found.example.com/a',
      tokenEndpoint: 'https://found.example.com/t',
      endSessionEndpoint: 'https://found.example.com/e',
    });
    const own = { tokenEndpoint: endpoints.tokenEndpoint, endSessionEndpoint: `${issuer}/end` };
    expect(read(own, { [issuer]: document }).provider).toEqual({
      authorizationEndpoint: 'https://found.example.com/a',
      ...own,
    });
    const { end_session_endpoint: _, ...endless } = document;
    expect(read({}, { [issuer]: endless }).provider).not.toHaveProperty('endSessionEndpoint');
  });

  it.each([
    ['was not asked for', {}],
    ['is that of somebody else', { 'https://other.example.com': document }],
    ['was not found', { [issuer]: { status: 404 } }],
    ['is incomplete', { [issuer]: { authorization_endpoint: 'https://found.example.com/a' } }],
    ['has an empty endpoint', { [issuer]: { ...document, token_endpoint: '' } }],
  ])('are unknown when the document %s', (_, oidcDiscovery) => {
    expect(read({}, oidcDiscovery)).toEqual(refused('issuer'));
  });

  it.each([
    'https://10.0.0.1/token',
    'https://[2001:db8::1]:443/token',
    'https://login.example.com:x/token',
    'https:///token',
    'login.example.com/token',
  ])('cannot be %s for tokens', (tokenEndpoint) => {
    expect(read({ ...endpoints, tokenEndpoint })).toEqual(refused('tokenEndpoint'));
  });

  it.each(['https://login.example.com:8443/token', 'http://me:pw@login.example.com/token?x=1'])(
    'can be %s for tokens',
    (tokenEndpoint) => expect(read({ ...endpoints, tokenEndpoint }).problems).toEqual([]),
  );
});

describe('a provider behind backends', () => {
  it.each([
    [endpoints.tokenEndpoint, 'HTTPS'],
    ['http://login.example.com/token', 'HTTP'],
  ])('is spoken to as %s wants it: %s', (tokenEndpoint, protocol) => {
    const { provider } = read({ ...endpoints, tokenEndpoint, backendRefs: [backendRef('idp')] });
    expect(provider).toMatchObject({
      destination: {
        name: 'securitypolicy/apps/p/oidc/0',
        settings: [{ protocol, endpoints: [{ host: 'idp.example.com', port: 443 }] }],
      },
      tokenEndpoint,
    });
  });

  it('needs backends that exist', () => {
    expect(read({ ...endpoints, backendRefs: [backendRef('gone')] })).toEqual(refused('backendRefs'));
  });

  it('is reached with the settings of the policy', () => {
    const backendSettings = { retry: { numRetries: 4 } };
    expect(read({ ...endpoints, backendSettings }).provider?.traffic).toMatchObject({ retry: { numRetries: 4 } });
    const broken = { timeout: { http: { requestTimeout: 'soon' } } };
    expect(read({ ...endpoints, backendSettings: broken })).toEqual(refused('backendSettings'));
  });
});
