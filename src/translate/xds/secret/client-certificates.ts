import type { DestinationSetting } from '../../ir/destination.ts';
import type { XdsTranslation } from '../translation.ts';
import { certificateSecret } from './tls-secrets.ts';

/** Adds the certificates that Envoy shows to the backends of a destination, once per name (spec/xds-routes-clusters.md D.8). */
export function addClientCertificates(t: XdsTranslation, settings: readonly DestinationSetting[] | undefined): void {
  for (const setting of settings ?? []) {
    for (const certificate of setting.tls?.clientCertificates ?? []) {
      if (certificate.sds) continue;
      t.table.addSecretOnce(t.provenance.inherit(certificateSecret(certificate), certificate));
    }
  }
}
