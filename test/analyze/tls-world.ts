import type { MadeCertificate } from '../translate/gateway-api/certificate/make-certificate.ts';
import { tlsSecret } from '../translate/gateway-api/tls-secret.ts';
import { world } from './analyze-text.ts';

/** `world` with an HTTPS listener for a hostname instead, and the Secret of its certificate. */
export function tlsWorld(made: MadeCertificate, hostname = 'shop.example.com'): string {
  const listener = `protocol: HTTPS, hostname: ${hostname}, tls: { certificateRefs: [{ name: shop-tls }] }`;
  return `${world.replace('protocol: HTTP', listener)}${JSON.stringify(tlsSecret('shop-tls', made, 'default'))}\n---\n`;
}
