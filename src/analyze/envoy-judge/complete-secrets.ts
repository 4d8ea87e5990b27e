import { isObject, type JsonObject } from '../../core/json.ts';
import type { SelfSigned } from '../../envoy/echo/self-signed.ts';
import { referencedSecrets, type SecretUse } from '../../envoy/referenced-secrets.ts';
import type { EnvoyResources } from '../../envoy/static-config.ts';

/**
 * Resources with a secret for every name that is referred to: without secrets Envoy judges less. Each name stands once. The certificate
 * stands in for those that the control plane or an SDS server would deliver.
 */
export function completeSecrets(resources: EnvoyResources, standIn: SelfSigned): EnvoyResources {
  const present = new Map(resources.secrets.map((secret) => [String(secret.name), withData(secret, standIn)]));
  const messages = [...resources.listeners, ...resources.clusters, ...resources.routes];
  for (const [name, use] of referencedSecrets(messages)) {
    if (!present.has(name)) present.set(name, { name, ...standInSecret(use, standIn) });
  }
  return { ...resources, secrets: [...present.values()] };
}

function withData(secret: JsonObject, standIn: SelfSigned): JsonObject {
  const context = secret.validationContext;
  if (isObject(context) && !isObject(context.trustedCa))
    return { name: secret.name, ...standInSecret('validation', standIn) };
  return secret;
}

function standInSecret(use: SecretUse, { certificate, key }: SelfSigned): JsonObject {
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
