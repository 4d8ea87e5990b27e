import { refOf } from '../../core/resource-ref.ts';
import { certificateDomains } from '../../translate/gateway-api/certificate/x509.ts';
import { defineCheck } from '../check.ts';
import type { UsedCertificates } from '../index/used-certificates.ts';
import { usedCertificates } from '../index/used-certificates.ts';

/** A certificate that does not cover the hostname of its listener. */
export const certificateHostnameMismatch = defineCheck({
  code: 'EG0037',
  name: 'certificate-hostname-mismatch',
  severity: 'warning',
  summary: 'No certificate of a listener covers its hostname',
  docs: {
    what: 'None of the certificates of a listener has a name that covers the hostname of the listener.',
    why: 'Clients refuse the connection, because the certificate is one for somebody else.',
    example: `kind: Gateway
spec:
  listeners:
    - name: https
      hostname: shop.example.com
      tls: { certificateRefs: [{ name: for-www-example-com }] }`,
    fix: 'Use a certificate that names the hostname, or a wildcard one level above.',
  },
  *run({ set, index }) {
    const used = new Map<string, UsedCertificates[]>();
    for (const one of usedCertificates(index)) {
      const key = `${JSON.stringify(refOf(one.use.owner))} ${one.use.path.slice(0, 3).join('.')}`;
      used.set(key, [...(used.get(key) ?? []), one]);
    }
    for (const gateway of [...set.gateways, ...set.listenerSets]) {
      for (const [i, { hostname, tls }] of (gateway.spec.listeners ?? []).entries()) {
        const all = used.get(`${JSON.stringify(refOf(gateway))} spec.listeners.${i}`) ?? [];
        if (!hostname || all.length === 0 || all.length < (tls?.certificateRefs ?? []).length) continue;
        const domains = all.flatMap(({ certificates: [leaf] }) => (leaf ? certificateDomains(leaf) : []));
        if (domains.some((domain) => covers(domain.toLowerCase(), hostname))) continue;
        yield {
          resource: refOf(gateway),
          path: ['spec', 'listeners', i, 'hostname'],
          message: `no certificate of the listener covers ${hostname}`,
          hint: `${domains.length > 0 ? `They are for ${domains.join(', ')}.` : 'They name no host.'} Use a certificate for the hostname.`,
          related: all.map(({ holder }) => ({
            message: 'a certificate',
            resource: refOf(holder),
            path: ['data', 'tls.crt'],
          })),
        };
      }
    }
  },
});

/** A wildcard of a certificate stands for one label; a wildcard listener may be served by certificates for single hosts below it. */
function covers(domain: string, hostname: string): boolean {
  if (domain === hostname) return true;
  if (hostname.startsWith('*')) return domain.endsWith(hostname.slice(1));
  return domain.startsWith('*.') && hostname.slice(hostname.indexOf('.')) === domain.slice(1);
}
