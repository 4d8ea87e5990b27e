import { webcrypto } from 'node:crypto';
import { isObject, type JsonObject } from '../../core/json.ts';
import { referencedSecrets, type SecretUse } from '../../envoy/referenced-secrets.ts';
import type { EnvoyResources } from '../../envoy/static-config.ts';

/** A certificate and its key, PEM, that stand in for secrets that the control plane or an SDS server would deliver. */
export interface StandIn {
  readonly certificate: string;
  readonly key: string;
}

/** A self-signed certificate that is valid for a day. */
export async function createStandIn(now: Date): Promise<StandIn> {
  const { X509CertificateGenerator } = await import('../../core/x509.ts');
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      name: 'CN=egctl',
      notBefore: new Date(now.getTime() - 3_600_000),
      notAfter: new Date(now.getTime() + 86_400_000),
      signingAlgorithm: algorithm,
      keys,
    },
    webcrypto as never,
  );
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  return {
    certificate: certificate.toString('pem'),
    key: `-----BEGIN PRIVATE KEY-----\n${key.replace(/(.{64})/g, '$1\n')}\n-----END PRIVATE KEY-----\n`,
  };
}

/** Resources with a secret for every name that is referred to: without secrets Envoy judges less. Each name stands once. */
export function completeSecrets(resources: EnvoyResources, standIn: StandIn): EnvoyResources {
  const present = new Map(resources.secrets.map((secret) => [String(secret.name), withData(secret, standIn)]));
  const messages = [...resources.listeners, ...resources.clusters, ...resources.routes];
  for (const [name, use] of referencedSecrets(messages)) {
    if (!present.has(name)) present.set(name, { name, ...standInSecret(use, standIn) });
  }
  return { ...resources, secrets: [...present.values()] };
}

function withData(secret: JsonObject, standIn: StandIn): JsonObject {
  const context = secret.validationContext;
  if (isObject(context) && !isObject(context.trustedCa))
    return { name: secret.name, ...standInSecret('validation', standIn) };
  return secret;
}

function standInSecret(use: SecretUse, { certificate, key }: StandIn): JsonObject {
  const bytes = (text: string): JsonObject => ({ inlineBytes: Buffer.from(text).toString('base64') });
  switch (use) {
    case 'certificate':
      return { tlsCertificate: { certificateChain: bytes(certificate), privateKey: bytes(key) } };
    case 'validation':
      return { validationContext: { trustedCa: bytes(certificate) } };
    case 'generic':
      return { genericSecret: { secret: bytes('0123456789abcdef0123456789abcdef') } };
  }
}
