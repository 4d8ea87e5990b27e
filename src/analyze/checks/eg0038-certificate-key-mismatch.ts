import { createPrivateKey, type X509Certificate } from 'node:crypto';
import { refOf } from '../../core/resource-ref.ts';
import { defineCheck } from '../check.ts';
import { usedCertificates } from '../index/used-certificates.ts';

/** A TLS Secret whose private key belongs to another certificate. */
export const certificateKeyMismatch = defineCheck({
  code: 'EG0038',
  name: 'certificate-key-mismatch',
  severity: 'error',
  summary: 'A private key does not belong to its certificate',
  docs: {
    what: 'The private key of a TLS Secret is not the one of its first certificate.',
    why: 'The certificate cannot be served: the listener does not open. It is a common slip when certificates are renewed, or when the chain is in the wrong order.',
    example: `kind: Secret
type: kubernetes.io/tls
data: { tls.crt: ..., tls.key: ... }   # of different pairs`,
    fix: 'Put the pair together again; the server certificate comes first in tls.crt.',
  },
  *run({ index }) {
    const seen = new Set<object>();
    for (const { use, holder, entry, certificates } of usedCertificates(index)) {
      const [leaf] = certificates;
      const key = index.secrets.get(`${use.namespace}/${use.name}`)?.data?.['tls.key'];
      if (entry !== 'tls.crt' || use.kind !== 'Secret' || !leaf || key === undefined || seen.has(holder)) continue;
      seen.add(holder);
      if (belongs(leaf, Buffer.from(key, 'base64').toString('latin1')) !== false) continue;
      yield {
        resource: refOf(use.owner),
        path: use.path,
        message: `the private key of Secret ${use.name} does not belong to its first certificate`,
        hint: 'Put certificate and key of one pair together; the server certificate comes first.',
        related: [{ message: 'the key', resource: refOf(holder), path: ['data', 'tls.key'] }],
      };
    }
  },
});

/** Undefined when the key cannot be read. */
function belongs(leaf: X509Certificate, pem: string): boolean | undefined {
  try {
    return leaf.checkPrivateKey(createPrivateKey(pem));
  } catch {
    return undefined;
  }
}
