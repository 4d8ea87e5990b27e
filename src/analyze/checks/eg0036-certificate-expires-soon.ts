import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';
import { usedCertificates } from '../index/used-certificates.ts';

/** A certificate that expires within 30 days. */
export const certificateExpiresSoon = defineCheck({
  code: 'EG0036',
  name: 'certificate-expires-soon',
  severity: 'warning',
  summary: 'A certificate expires soon',
  docs: {
    what: 'A certificate of a listener or backend expires within 30 days.',
    why: 'When nobody renews it, connections fail from that moment.',
    example: `kind: Gateway
spec:
  listeners:
    - name: https
      tls: { certificateRefs: [{ name: old }] }`,
    fix: 'Renew the certificate, or check that the one who renews it is at work (cert-manager renews 30 days before the end by default).',
  },
  *run({ index, now }) {
    const limit = new Date(now.getTime() + 30 * 24 * 3_600_000);
    for (const { use, holder, entry, certificates } of usedCertificates(index)) {
      const soon = certificates.find(({ validTo }) => new Date(validTo) >= now && new Date(validTo) < limit);
      if (!soon || entry === 'ca.crt') continue;
      yield {
        resource: refOf(use.owner),
        path: use.path,
        message: `a certificate of ${use.kind} ${use.name} expires on ${new Date(soon.validTo).toISOString()}`,
        hint: 'Renew it.',
        related: [{ message: soon.subject.replaceAll('\n', ', '), resource: refOf(holder), path: ['data', entry] }],
      };
    }
  },
});
