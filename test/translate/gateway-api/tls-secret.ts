import type { Secret } from '../../../src/resources/kinds/secret.ts';
import type { MadeCertificate } from './certificate/make-certificate.ts';

/** A kubernetes.io/tls Secret of namespace `infra`, unless told otherwise. */
export function tlsSecret(name: string, made: MadeCertificate, namespace = 'infra'): Secret {
  return secretOf(name, { 'tls.crt': made.certificate, 'tls.key': made.key }, 'kubernetes.io/tls', namespace);
}

/** A Secret that names an SDS server. */
export function sdsSecret(name: string, data: Readonly<Record<string, string>>): Secret {
  return secretOf(name, data, 'gateway.envoyproxy.io/sds');
}

/** A Secret with this data, given as plain text. */
export function secretOf(
  name: string,
  data: Readonly<Record<string, string>>,
  type = 'Opaque',
  namespace = 'infra',
): Secret {
  const encoded = Object.entries(data).map(([key, text]) => [key, Buffer.from(text).toString('base64')]);
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, type, data: Object.fromEntries(encoded) };
}
