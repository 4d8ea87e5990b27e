import { isObject, type JsonObject } from '../../core/json.ts';
import { groupOf, type KubernetesObject } from '../../core/resource-ref.ts';
import type { TranslateResult } from '../../translate/result.ts';
import { refKey } from './ref-key.ts';

/** The statuses that a translation gives, by `refKey` of their objects. */
export function statusesByRef({ gatewayAPI }: TranslateResult): ReadonlyMap<string, JsonObject> {
  const statuses = new Map<string, JsonObject>();
  for (const value of Object.values(gatewayAPI)) {
    for (const object of Array.isArray(value) ? value : [value]) {
      if (!isObject(object) || !isObject(object.status)) continue;
      const { apiVersion, metadata, kind } = object as KubernetesObject;
      const ref = {
        group: groupOf(apiVersion),
        kind: kind ?? '',
        namespace: metadata?.namespace,
        name: metadata?.name ?? '',
      };
      statuses.set(refKey(ref), object.status);
    }
  }
  return statuses;
}
