import { expect, it } from 'vitest';
import type { SecurityPolicySpec } from '../../../../src/resources/generated/types.ts';
import { validateSecurityPolicy } from '../../../../src/translate/policies/security-policy/validate.ts';

const paths = (spec: SecurityPolicySpec) =>
  validateSecurityPolicy(
    { apiVersion: 'gateway.envoyproxy.io/v1alpha1', kind: 'SecurityPolicy', metadata: {}, spec },
    'HTTPRoute',
  ).map(({ path = [] }) => path.join('.'));

const oidc = { provider: { issuer: 'https://x' }, clientSecret: { name: 's' }, passThroughAuthHeader: true };
const provider = (extractFrom?: object) => ({ name: 'p', ...(extractFrom && { extractFrom }) });
const pass = 'spec.oidc.passThroughAuthHeader';
const forward = 'spec.oidc.forwardIDToken.header';

it.each<[string, SecurityPolicySpec, readonly string[]]>([
  [
    'two places for one API key',
    { apiKeyAuth: { credentialRefs: [], extractFrom: [{ headers: ['a'], cookies: ['b'] }] } },
    ['spec.apiKeyAuth.extractFrom.0'],
  ],
  [
    'one place for an API key',
    { apiKeyAuth: { credentialRefs: [], extractFrom: [{ headers: ['a'], cookies: [] }] } },
    [],
  ],
  ['passing tokens that nobody checks', { oidc }, [pass]],
  [
    'passing tokens that are looked for in cookies',
    { oidc, jwt: { providers: [provider({ cookies: ['c'] })] } },
    [pass],
  ],
  ['passing tokens that are checked', { oidc, jwt: { providers: [provider({ cookies: ['c'] }), provider()] } }, []],
  [
    'forwarding into the checked header',
    { oidc: { ...oidc, forwardIDToken: { header: 'authorization' } }, jwt: { providers: [provider()] } },
    [forward],
  ],
  [
    'forwarding into a checked header of its own',
    {
      oidc: { ...oidc, forwardIDToken: { header: 'X-Token' } },
      jwt: { providers: [provider({ headers: [{ name: 'x-token' }] })] },
    },
    [forward],
  ],
  [
    'forwarding elsewhere',
    { oidc: { ...oidc, forwardIDToken: { header: 'x-id' } }, jwt: { providers: [provider()] } },
    [],
  ],
])('%s', (_, spec, expected) => expect(paths(spec)).toEqual(expected));
