import { isObject } from '../../../core/json.ts';
import type { LiveObject } from '../../../kubernetes/kubernetes-client.ts';

/** Names of environment variables whose values are likely credentials. */
const secretName = /(PASSWORD|PASSWD|TOKEN|SECRET|CREDENTIAL|PRIVATE_?KEY|API_?KEY|ACCESS_?KEY)/i;

/**
 * A copy of an object for a bundle: without managedFields and the copy of itself that kubectl keeps, and with the values of
 * environment variables that look like credentials hidden.
 */
export function redactObject(object: LiveObject): LiveObject {
  const {
    managedFields: _,
    annotations,
    ...metadata
  } = object.metadata as LiveObject['metadata'] & { managedFields?: unknown };
  const kept = Object.entries(annotations ?? {}).filter(
    ([key]) => key !== 'kubectl.kubernetes.io/last-applied-configuration',
  );
  return {
    ...(hideEnvironment(object) as LiveObject),
    metadata: { ...metadata, ...(annotations ? { annotations: Object.fromEntries(kept) } : {}) },
  };
}

function hideEnvironment(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(hideEnvironment);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === 'env' && Array.isArray(member) ? member.map(hideVariable) : hideEnvironment(member),
    ]),
  );
}

function hideVariable(variable: unknown): unknown {
  if (!isObject(variable) || typeof variable.name !== 'string' || typeof variable.value !== 'string') return variable;
  return secretName.test(variable.name) ? { ...variable, value: '[redacted]' } : variable;
}
