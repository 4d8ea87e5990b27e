import type { SubjectAltName, TLSUpstreamConfig } from '../../ir/tls.ts';
import { any, type Message, withoutDefaults, withoutUndefined } from '../messages.ts';
import { sdsSecretConfig } from './sds-secret-config.ts';
import { tlsParameters } from './tls-parameters.ts';

const upstreamTlsContextType = 'envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext';

/** The transport socket of a cluster that leaves TLS to the settings of its endpoints. */
export const dummyTransportSocket: Message = {
  name: 'dummy.transport_socket',
  typedConfig: any(upstreamTlsContextType, { commonTlsContext: {} }),
};

/** The transport socket without TLS. */
export const rawTransportSocket: Message = {
  name: 'envoy.transport_sockets.raw_buffer',
  typedConfig: any('envoy.extensions.transport_sockets.raw_buffer.v3.RawBuffer'),
};

/**
 * TLS towards the endpoints of one setting (spec/xds-routes-clusters.md D.8). `verifiesRequestHost` tells that the server name follows the
 * request's host, so that the certificate must carry it.
 */
export function upstreamTlsSocket(
  tls: TLSUpstreamConfig,
  options: { readonly autoSni: boolean; readonly dynamic: boolean },
): Message {
  const sanMatchers = subjectAltNameMatchers(tls);
  const verifies = !tls.insecureSkipVerify;
  const followsName = options.autoSni || tls.autoSNIFromEndpointHostname === true;
  return {
    name: 'envoy.transport_sockets.tls',
    typedConfig: any(upstreamTlsContextType, {
      commonTlsContext: withoutUndefined({
        tlsParams: tlsParameters(tls),
        ...withoutDefaults({
          tlsCertificateSdsSecretConfigs: tls.clientCertificates?.map(sdsSecretConfig),
          alpnProtocols: tls.alpnProtocols ?? undefined,
        }),
        combinedValidationContext: verifies
          ? {
              defaultValidationContext: withoutDefaults({ matchTypedSubjectAltNames: sanMatchers }),
              validationContextSdsSecretConfig: sdsSecretConfig(tls.caCertificate ?? {}),
            }
          : undefined,
      }),
      ...withoutDefaults({
        sni: tls.sni ?? undefined,
        autoHostSni: tls.autoSNIFromEndpointHostname,
        autoSniSanValidation: verifies && sanMatchers.length === 0 && !options.dynamic && followsName,
      }),
    }),
  };
}

/** The names that the backend's certificate must carry: those given, else the server name. */
function subjectAltNameMatchers(tls: TLSUpstreamConfig): readonly Message[] {
  const names: readonly SubjectAltName[] = tls.subjectAltNames ?? [];
  if (names.length === 0) return tls.sni != null ? [{ sanType: 'DNS', matcher: { exact: tls.sni } }] : [];
  return names.map(({ hostname, uri }) =>
    hostname != null
      ? { sanType: 'DNS', matcher: { exact: hostname } }
      : { sanType: 'URI', matcher: { exact: uri ?? '' } },
  );
}
