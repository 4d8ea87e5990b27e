import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';
import { jwksProblem } from '../syntax/jwks-problem.ts';

/** A local JSON Web Key Set without usable keys. */
export const jwksInvalid = defineCheck({
  code: 'EG0035',
  name: 'jwks-invalid',
  severity: 'error',
  summary: 'A local JWKS holds no usable keys',
  docs: {
    what: 'A localJWKS of a JWT provider is not JSON, has no list `keys`, or holds a key whose numbers cannot be read.',
    why: 'Envoy refuses the whole listener, not just the provider.',
    example: `kind: SecurityPolicy
spec:
  jwt:
    providers:
      - name: example
        localJWKS: { type: Inline, inline: '{"keys":[{"kty":"RSA","n":"...","e":"AQAB"}]}' }`,
    fix: 'Paste the key set that the issuer publishes at its jwks_uri.',
  },
  *run({ set, index }) {
    for (const policy of set.securityPolicies) {
      for (const [i, { name, localJWKS }] of (policy.spec.jwt?.providers ?? []).entries()) {
        if (!localJWKS) continue;
        const inline = localJWKS.type !== 'ValueRef';
        const map = index.configMaps.get(`${policy.metadata.namespace ?? ''}/${localJWKS.valueRef?.name ?? ''}`);
        const data = map?.data ?? {};
        const key = data.jwks === undefined ? Object.keys(data).sort()[0] : 'jwks';
        const text = inline ? localJWKS.inline : data[key ?? ''];
        const problem = text === undefined ? undefined : jwksProblem(text);
        if (problem === undefined) continue;
        yield {
          resource: refOf(policy),
          path: ['spec', 'jwt', 'providers', i, 'localJWKS', inline ? 'inline' : 'valueRef'],
          message: `Envoy cannot use the keys of provider ${name}: ${problem}`,
          hint: 'Paste the key set that the issuer publishes.',
          ...(!inline &&
            map && { related: [{ message: 'the key set', resource: refOf(map), path: ['data', key ?? ''] }] }),
        };
      }
    }
  },
});
