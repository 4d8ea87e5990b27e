import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';

const verification = new Set(['validationContext', 'validationContextSdsSecretConfig', 'combinedValidationContext']);

/** A cluster that takes whatever certificate its upstream shows. */
export function withoutVerification(cluster: JsonObject): JsonObject {
  const visit = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isObject(value)) return value;
    const entries = Object.entries(value).filter(([key, member]) => member !== undefined && !verification.has(key));
    return Object.fromEntries(entries.map(([key, member]) => [key, visit(member as JsonValue)])) as JsonObject;
  };
  return visit(cluster) as JsonObject;
}
