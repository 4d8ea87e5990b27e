import type { DestinationSetting } from '../../ir/destination.ts';
import type { XdsTranslation } from '../translation.ts';
import { caSecret, systemCaSecret } from './tls-secrets.ts';

/**
 * Adds the certificate authorities that a new cluster's settings verify backends with (spec/xds-routes-clusters.md D.8). Bundles are added for
 * each cluster anew, the system's only once per name.
 */
export function addUpstreamCaSecrets(t: XdsTranslation, settings: readonly DestinationSetting[]): void {
  for (const { tls } of settings) {
    if (!tls || tls.insecureSkipVerify) continue;
    const ca = tls.caCertificate ?? {};
    if (tls.useSystemTrustStore) t.table.addSecretOnce(t.provenance.inherit(systemCaSecret(ca.name ?? ''), ca));
    else if (!ca.sds) t.table.addSecret(t.provenance.inherit(caSecret(ca), ca));
  }
}
