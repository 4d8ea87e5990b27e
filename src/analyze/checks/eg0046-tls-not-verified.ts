import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';

/** A backend whose certificate is not checked. */
export const tlsNotVerified = defineCheck({
  code: 'EG0046',
  name: 'tls-not-verified',
  severity: 'warning',
  summary: 'The certificate of a backend is not verified',
  docs: {
    what: 'insecureSkipVerify is on: Envoy takes any certificate from the backend.',
    why: 'The connection is encrypted, but to whoever answers: anyone between can read and change it.',
    example: `kind: Backend
spec:
  endpoints: [{ fqdn: { hostname: bank.example.com, port: 443 } }]
  tls: { insecureSkipVerify: true }`,
    fix: 'Set caCertificateRefs or `wellKnownCACertificates: System` and remove insecureSkipVerify.',
  },
  *run({ index }) {
    for (const { owner, path, value } of index.fields('insecureSkipVerify')) {
      if (value !== true) continue;
      yield {
        resource: refOf(owner),
        path,
        message: 'any certificate of the backend is taken',
        hint: 'Set caCertificateRefs or wellKnownCACertificates instead.',
      };
    }
  },
});
