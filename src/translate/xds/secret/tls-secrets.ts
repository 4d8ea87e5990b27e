import type { TLSCACertificate, TLSCertificate, TLSConfig, TLSCrl } from '../../ir/tls.ts';
import { type SecretResource, withoutDefaults } from '../messages.ts';
import { secretBase64 } from './inline-secret.ts';

/** Where Envoy's image keeps the certificate authorities of the system. */
export const systemCaFile = '/etc/ssl/certs/ca-certificates.crt';

/** A certificate with its key. */
export function certificateSecret(certificate: TLSCertificate): SecretResource {
  return {
    name: certificate.name,
    tlsCertificate: {
      certificateChain: { inlineBytes: secretBase64(certificate.certificate) },
      privateKey: { inlineBytes: secretBase64(certificate.privateKey) },
      ...(certificate.ocspStaple ? { ocspStaple: { inlineBytes: secretBase64(certificate.ocspStaple) } } : {}),
    },
  };
}

/** Certificate authorities, with a revocation list where the listener has one. */
export function caSecret(ca: TLSCACertificate, crl?: TLSCrl): SecretResource {
  return {
    name: ca.name ?? '',
    validationContext: {
      trustedCa: { inlineBytes: secretBase64(ca.certificate) },
      ...(crl
        ? {
            crl: { inlineBytes: secretBase64(crl.data) },
            ...withoutDefaults({ onlyVerifyLeafCertCrl: crl.onlyVerifyLeafCertificate }),
          }
        : {}),
    },
  };
}

/** The certificate authorities of the system that Envoy runs on. */
export function systemCaSecret(name: string): SecretResource {
  return { name, validationContext: { trustedCa: { filename: systemCaFile } } };
}

/** The secrets that the control plane serves for a listener's or a TCP route's TLS: certificates, then the CA. */
export function listenerTlsSecrets(tls: TLSConfig): readonly SecretResource[] {
  const certificates = (tls.certificates ?? []).filter((certificate) => !certificate.sds).map(certificateSecret);
  const ca = tls.caCertificate;
  return ca && !ca.sds ? [...certificates, caSecret(ca, tls.crl)] : certificates;
}
