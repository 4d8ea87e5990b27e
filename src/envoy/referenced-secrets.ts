import { isObject, type JsonObject, type JsonValue } from '../core/json.ts';

/** What a secret is used for where it is referred to. */
export type SecretUse = 'certificate' | 'validation' | 'generic';

const uses: Readonly<Record<string, SecretUse>> = {
  tlsCertificateSdsSecretConfigs: 'certificate',
  validationContextSdsSecretConfig: 'validation',
  tokenSecret: 'generic',
  hmacSecret: 'generic',
  credential: 'generic',
};

/** The secrets that messages ask the control plane for, by name. */
export function referencedSecrets(messages: readonly JsonObject[]): ReadonlyMap<string, SecretUse> {
  const found = new Map<string, SecretUse>();
  const visit = (value: JsonValue | undefined, key: string): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item, key);
      return;
    }
    if (!isObject(value)) return;
    const use = uses[key];
    if (use && typeof value.name === 'string' && isObject(value.sdsConfig) && 'ads' in value.sdsConfig)
      found.set(value.name, use);
    for (const [name, member] of Object.entries(value)) visit(member, name);
  };
  for (const message of messages) visit(message, '');
  return found;
}
