import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';
import { usedCertificates } from '../index/used-certificates.ts';

/** A certificate that is past its end or not valid yet. */
export const certificateExpired = defineCheck({
  code: 'EG0031',
  name: 'certificate-expired',
  severity: 'error',
  summary: 'A certificate is not valid now',
  docs: {
    what: 'A certificate of a listener or backend, or one of its chain, has expired or is not valid yet. Of a bundle of authorities: none is valid.',
    why: 'Envoy Gateway does not use such a certificate: the listener does not open, or clients refuse the connection.',
    example: `kind: Gateway
spec:
  listeners:
    - name: https
      tls: { certificateRefs: [{ name: expired }] }`,
    fix: 'Renew the certificate.',
  },
  *run({ index, now }) {
    for (const { use, holder, entry, certificates } of usedCertificates(index)) {
      const invalid = certificates.filter(
        ({ validFrom, validTo }) => now < new Date(validFrom) || now > new Date(validTo),
      );
      const [first] = invalid;
      if (!first || (entry === 'ca.crt' && invalid.length < certificates.length)) continue;
      const expired = now > new Date(first.validTo);
      const date = new Date(expired ? first.validTo : first.validFrom).toISOString();
      yield {
        resource: refOf(use.owner),
        path: use.path,
        message: expired
          ? `a certificate of ${use.kind} ${use.name} expired on ${date}`
          : `a certificate of ${use.kind} ${use.name} is not valid before ${date}`,
        hint: 'Renew the certificate.',
        related: [{ message: first.subject.replaceAll('\n', ', '), resource: refOf(holder), path: ['data', entry] }],
      };
    }
  },
});
