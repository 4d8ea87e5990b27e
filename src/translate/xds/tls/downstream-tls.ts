import type { StringMatch } from '../../ir/match.ts';
import type { TLSConfig } from '../../ir/tls.ts';
import { stringMatcher } from '../message/string-matcher.ts';
import { any, type Message, withoutDefaults, withoutUndefined } from '../messages.ts';
import { sdsSecretConfig } from './sds-secret-config.ts';
import { tlsParameters } from './tls-parameters.ts';

/** The transport socket of a TCP filter chain that ends TLS; `defaultAlpn` applies where the IR leaves ALPN open. */
export function tlsTransportSocket(tls: TLSConfig, defaultAlpn: readonly string[] = ['h2', 'http/1.1']): Message {
  return {
    name: 'envoy.transport_sockets.tls',
    typedConfig: any(
      'envoy.extensions.transport_sockets.tls.v3.DownstreamTlsContext',
      downstreamTlsContext(tls, tls.alpnProtocols ?? defaultAlpn),
    ),
  };
}

/** The transport socket of a QUIC filter chain. */
export function quicTransportSocket(tls: TLSConfig): Message {
  return {
    name: 'envoy.transport_sockets.quic',
    typedConfig: any('envoy.extensions.transport_sockets.quic.v3.QuicDownstreamTransport', {
      downstreamTlsContext: downstreamTlsContext(tls, ['h3']),
    }),
  };
}

/** TLS towards clients (spec/xds.md B.6). */
function downstreamTlsContext(tls: TLSConfig, alpnProtocols: readonly string[]): Message {
  const validates = Boolean(tls.caCertificate) || tls.clientValidationEnabled === true;
  return withoutUndefined({
    commonTlsContext: withoutUndefined({
      tlsParams: tlsParameters(tls),
      ...withoutDefaults({ alpnProtocols, tlsCertificateSdsSecretConfigs: tls.certificates?.map(sdsSecretConfig) }),
      ...(validates ? clientValidation(tls) : {}),
    }),
    requireClientCertificate: validates ? tls.requireClientCertificate === true : undefined,
    ...withoutDefaults({
      disableStatefulSessionResumption: !tls.statefulSessionResumption,
      disableStatelessSessionResumption: !tls.statelessSessionResumption,
    }),
  });
}

/** How certificates of clients are verified: by settings, by a CA from the control plane, or by both. */
function clientValidation(tls: TLSConfig): Message {
  const validationContext = withoutDefaults({
    trustChainVerification: tls.acceptUntrusted ? 'ACCEPT_UNTRUSTED' : undefined,
    allowExpiredCertificate: tls.allowExpiredCertificate,
    verifyCertificateSpki: tls.verifyCertificateSpki,
    verifyCertificateHash: tls.verifyCertificateHash,
    matchTypedSubjectAltNames: tls.matchTypedSubjectAltNames?.map(subjectAltNameMatcher),
  });
  if (!tls.caCertificate) return { validationContext };
  const validationContextSdsSecretConfig = sdsSecretConfig(tls.caCertificate);
  if (Object.keys(validationContext).length === 0) return { validationContextSdsSecretConfig };
  return {
    combinedValidationContext: { defaultValidationContext: validationContext, validationContextSdsSecretConfig },
  };
}

const sanTypes: ReadonlySet<string> = new Set(['EMAIL', 'DNS', 'URI', 'IP_ADDRESS']);

/** The IR names the kind of name; a name that is not one of Envoy's kinds is an object identifier. */
function subjectAltNameMatcher(match: StringMatch): Message {
  const matcher = stringMatcher(match);
  if (!match.name) return { matcher };
  if (sanTypes.has(match.name)) return { sanType: match.name, matcher };
  return { sanType: 'OTHER_NAME', matcher, oid: match.name };
}
