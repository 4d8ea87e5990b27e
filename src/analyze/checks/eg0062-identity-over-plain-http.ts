import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** Keys or tokens that are fetched over plain HTTP. */
export const identityOverPlainHttp = defineCheck({
  code: 'EG0062',
  name: 'identity-over-plain-http',
  severity: 'warning',
  summary: 'An identity provider is asked over plain HTTP',
  docs: {
    what: 'The key set of a JWT provider or an endpoint of an OpenID provider has an http:// address.',
    why: 'Whoever sits between can hand out keys of their own and sign any token, or read client secrets and codes.',
    example: `kind: SecurityPolicy
spec:
  jwt:
    providers:
      - name: example
        remoteJWKS: { uri: http://id.example.com/jwks.json }`,
    fix: 'Use https://. Ignore the finding for a provider inside the cluster that a mesh protects.',
  },
  *run({ set }) {
    for (const policy of set.securityPolicies) {
      const { jwt, oidc } = policy.spec;
      const keys = (jwt?.providers ?? []).map(({ remoteJWKS }, i) => ({
        path: ['spec', 'jwt', 'providers', i, 'remoteJWKS', 'uri'],
        url: remoteJWKS?.uri,
      }));
      const endpoints = (['issuer', 'authorizationEndpoint', 'tokenEndpoint'] as const).map((field) => ({
        path: ['spec', 'oidc', 'provider', field],
        url: oidc?.provider[field],
      }));
      for (const { path, url } of [...keys, ...endpoints]) {
        // Inside a cluster plain HTTP is the rule.
        if (!url?.startsWith('http://') || /^http:\/\/[^/:]*(\.svc|\.local|localhost)(\.|[:/]|$)/.test(url)) continue;
        yield { resource: refOf(policy), path, message: `${url} is asked over plain HTTP`, hint: 'Use https://.' };
      }
    }
  },
});
