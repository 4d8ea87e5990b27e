import { jsonEqual } from '../../../core/json.ts';
import { systemCaSecretName } from '../names.ts';
import type { ResourceLists } from '../resources.ts';
import { systemCaSecret } from './tls-secrets.ts';

/**
 * Puts the secret with the system's certificate authorities back when an extension server changed, removed or doubled it:
 * many clusters trust what it names (spec/xds-routes-clusters.md D.8).
 */
export function restoreSystemCa(lists: ResourceLists, wasEmitted: boolean): void {
  if (!wasEmitted) return;
  const canonical = systemCaSecret(systemCaSecretName);
  const present = lists.secrets.filter((secret) => secret.name === systemCaSecretName);
  if (present.length === 1 && jsonEqual(present[0], canonical)) return;
  lists.secrets = [...lists.secrets.filter((secret) => secret.name !== systemCaSecretName), canonical];
}
