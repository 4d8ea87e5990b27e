import type { SDSConfig } from '../../ir/tls.ts';
import { adsConfigSource, type Message, withoutDefaults } from '../messages.ts';
import { sdsClusterName, sdsUrl } from '../names.ts';

/** How Envoy gets a secret: from the control plane by name, or from an SDS server of the user (spec/xds.md B.6). */
export function sdsSecretConfig(secret: { readonly name?: string; readonly sds?: SDSConfig }): Message {
  const { sds } = secret;
  if (!sds) return { ...withoutDefaults({ name: secret.name }), sdsConfig: adsConfigSource };
  const clusterName = sdsClusterName(sdsUrl(sds));
  return {
    name: sds.secretName,
    sdsConfig: { apiConfigSource: { apiType: 'GRPC', grpcServices: [{ envoyGrpc: { clusterName } }] } },
  };
}
