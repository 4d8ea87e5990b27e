import type { JsonObject } from '../../../core/json.ts';
import type { InfraSettings, Owner } from '../infra-settings.ts';

/** The owner references of an object; undefined while the owner's UID is not known. */
export function ownerReferences(
  settings: InfraSettings,
  owner: Owner & { readonly apiVersion: string },
): readonly JsonObject[] | undefined {
  const { apiVersion, kind, name } = owner;
  const uid = settings.ownerUID(owner);
  return uid === undefined ? undefined : [{ apiVersion, kind, name, uid }];
}
