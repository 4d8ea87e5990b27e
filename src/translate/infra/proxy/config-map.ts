import type { JsonObject } from '../../../core/json.ts';
import { controlPlaneName, sdsFiles } from '../infra-names.ts';
import { fleetMetadata, type ProxyFleet } from './proxy-fleet.ts';
import { mountPaths } from './volumes.ts';

/** The ConfigMap with the secrets files that Envoy reads at start (spec/infra.md section 4). */
export function configMap(fleet: ProxyFleet): JsonObject {
  const { caCertificate } = fleet.settings;
  const inGatewayNamespace: JsonObject = {
    [sdsFiles.serviceAccountToken]: secretFile('jwt-sa-bearer', {
      generic_secret: { secret: { filename: `${mountPaths.token}/sa-token` } },
    }),
    'ca.crt': caCertificate,
  };
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: fleetMetadata(fleet),
    data: {
      [sdsFiles.trustedCA]: secretFile('xds_trusted_ca', {
        validation_context: {
          trusted_ca: { filename: `${mountPaths.certs}/ca.crt` },
          match_typed_subject_alt_names: [{ san_type: 'DNS', matcher: { exact: controlPlaneName } }],
        },
      }),
      [sdsFiles.certificate]: secretFile('xds_certificate', {
        tls_certificate: {
          certificate_chain: { filename: `${mountPaths.certs}/tls.crt` },
          private_key: { filename: `${mountPaths.certs}/tls.key` },
        },
      }),
      ...(fleet.gatewayNamespaceMode && inGatewayNamespace),
    },
  };
}

/** A file with one Envoy secret, on one line. */
function secretFile(name: string, body: JsonObject): string {
  const type = 'type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.Secret';
  return JSON.stringify({ resources: [{ '@type': type, name, ...body }] });
}
