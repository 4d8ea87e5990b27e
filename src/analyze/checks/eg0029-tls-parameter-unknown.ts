import { didYouMean } from '../../core/did-you-mean.ts';
import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';
import { knownTlsParameters } from '../syntax/known-tls-parameters.ts';

/** A curve, signature algorithm or cipher that Envoy does not know. */
export const tlsParameterUnknown = defineCheck({
  code: 'EG0029',
  name: 'tls-parameter-unknown',
  severity: 'error',
  summary: 'A TLS setting has a name that Envoy does not know',
  docs: {
    what: 'An entry of ecdhCurves, signatureAlgorithms or ciphers is not a name that the TLS library of Envoy knows.',
    why: 'Envoy refuses the listener or cluster as soon as the certificate arrives: connections fail although everything looks accepted.',
    example: `kind: ClientTrafficPolicy
spec:
  tls:
    ecdhCurves: [secp256r1]        # P-256
    ciphers: [DHE-RSA-AES128-GCM-SHA256]`,
    fix: 'Use the names of Envoy: curves as X25519 and P-256, signature algorithms as ecdsa_secp256r1_sha256, ciphers as ECDHE-RSA-AES128-GCM-SHA256. Ciphers of TLS 1.3 cannot be chosen.',
  },
  *run({ index }) {
    for (const [field, { known, refuses }] of Object.entries(knownTlsParameters)) {
      for (const { owner, path, value } of index.fields(field)) {
        for (const [i, name] of (Array.isArray(value) ? value : []).entries()) {
          if (typeof name !== 'string' || !refuses(name)) continue;
          const meant = didYouMean(name, known);
          yield {
            resource: refOf(owner),
            path: [...path, i],
            message: `Envoy does not know ${name} among ${field}`,
            hint:
              meant === undefined ? `Known names are ${[...known].slice(0, 6).join(', ')}.` : `Did you mean ${meant}?`,
          };
        }
      }
    }
  },
});
