import type { JsonObject } from '../../../core/json.ts';

/** An environment variable with a value. */
export type EnvVar = JsonObject & { readonly name: string };

/** An environment variable that holds a field of the pod. */
export function envFromField(name: string, fieldPath: string): EnvVar {
  return { name, valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath } } };
}
