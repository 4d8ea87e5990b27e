import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** A JWT provider that takes tokens for anybody. */
export const jwtWithoutAudience = defineCheck({
  code: 'EG0043',
  name: 'jwt-without-audience',
  severity: 'info',
  summary: 'A JWT provider checks no audience',
  docs: {
    what: 'A JWT provider has no audiences: it takes every token of the issuer, also those that were issued for other services.',
    why: 'A token that a user gave to another service can be used here.',
    example: `kind: SecurityPolicy
spec:
  jwt:
    providers:
      - name: example
        issuer: https://id.example.com
        remoteJWKS: { uri: https://id.example.com/jwks.json }`,
    fix: 'List the audiences that stand for this service.',
  },
  *run({ set }) {
    for (const policy of set.securityPolicies) {
      for (const [i, { name, audiences = [] }] of (policy.spec.jwt?.providers ?? []).entries()) {
        if (audiences.length > 0) continue;
        yield {
          resource: refOf(policy),
          path: ['spec', 'jwt', 'providers', i],
          message: `provider ${name} takes tokens for any audience`,
          hint: 'List the audiences of this service.',
        };
      }
    }
  },
});
