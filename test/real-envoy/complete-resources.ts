import { isObject, type JsonObject } from '../../src/core/json.ts';
import { referencedSecrets, type SecretUse } from '../../src/envoy/referenced-secrets.ts';
import type { EnvoyResources } from '../../src/envoy/static-config.ts';
import type { TestCertificate } from './certificates.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/**
 * Resources with a valid secret for every name that is referred to: without secrets Envoy judges less. Certificates and bundles of
 * the vectors are replaced, since many are placeholders; a static configuration wants each name once.
 */
export function completeResources(resources: EnvoyResources, certificate: TestCertificate): EnvoyResources {
  const present = new Map(resources.secrets.map((secret) => [String(secret.name), secret]));
  const messages = [...resources.listeners, ...resources.clusters, ...resources.routes];
  for (const [name, use] of referencedSecrets(messages))
    if (!present.has(name)) present.set(name, placeholder(name, use));
  const secrets = [...present.values()].map((secret) => {
    if (secret.tlsCertificate) return { name: secret.name, ...tlsCertificate(certificate) };
    const context = secret.validationContext;
    const inline = isObject(context) && isObject(context.trustedCa) && context.trustedCa.inlineBytes !== undefined;
    if (inline || secret.validationContext === null) return { name: secret.name, ...validationContext(certificate) };
    return secret;
  });
  return { ...resources, secrets };

  function placeholder(name: string, use: SecretUse): JsonObject {
    if (use === 'certificate') return { name, ...tlsCertificate(certificate) };
    if (use === 'validation') return { name, ...validationContext(certificate) };
    return { name, genericSecret: { secret: { inlineBytes: base64('0123456789abcdef0123456789abcdef') } } };
  }
}

function tlsCertificate({ certificate, key }: TestCertificate): JsonObject {
  return {
    tlsCertificate: {
      certificateChain: { inlineBytes: base64(certificate) },
      privateKey: { inlineBytes: base64(key) },
    },
  };
}

function validationContext({ certificate }: TestCertificate): JsonObject {
  return { validationContext: { trustedCa: { inlineBytes: base64(certificate) } } };
}
