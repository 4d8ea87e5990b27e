import type { KubernetesObject } from '../../../core/resource-ref.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { BackendTLS, EnvoyProxyBackendTLS, SecretObjectReference } from '../../../resources/generated/types.ts';
import type { TLSCertificate, TLSUpstreamConfig } from '../../ir/tls.ts';
import type { GatewayContext, TranslateContext } from '../contexts.ts';
import { readClientCertificate } from '../reference/client-certificate.ts';
import { createReferenceResolver, referenceFrom } from '../reference/reference-resolver.ts';

/** The proxy's own side of TLS towards backends: ciphers, versions and the certificate that it shows. */
export type ClientTLSSettings = Partial<
  Pick<
    TLSUpstreamConfig,
    | 'ciphers'
    | 'ecdhCurves'
    | 'signatureAlgorithms'
    | 'minVersion'
    | 'maxVersion'
    | 'alpnProtocols'
    | 'clientCertificates'
  >
>;

/**
 * The settings that hold for all backends of a Gateway: its `spec.tls.backend` if that block is there, even when its certificate is unusable,
 * else the `backendTLS` of its EnvoyProxy (spec/gateway-api.md 10.7 step 5).
 */
export function gatewayClientTLS(
  context: TranslateContext,
  gateway: GatewayContext | undefined,
): Result<ClientTLSSettings, string> {
  if (gateway?.gateway.spec.tls?.backend) {
    const certificate = gateway.backendClientCertificate;
    return ok(certificate ? { clientCertificates: [certificate] } : {});
  }
  const { envoyProxy } = gateway ?? {};
  const tls = envoyProxy?.spec?.backendTLS;
  return envoyProxy && tls ? clientTLS(context, envoyProxy, tls) : ok({});
}

/** The settings that a Backend or an EnvoyProxy gives. Fails when the client certificate is elsewhere or missing. */
export function clientTLS(
  context: TranslateContext,
  owner: KubernetesObject,
  tls: BackendTLS | EnvoyProxyBackendTLS,
): Result<ClientTLSSettings, string> {
  const { ciphers, ecdhCurves, signatureAlgorithms, minVersion, maxVersion, alpnProtocols } = tls;
  const certificate = tls.clientCertificateRef && clientCertificate(context, owner, tls.clientCertificateRef);
  if (certificate && !certificate.ok) return certificate;
  return ok({
    ...(ciphers?.length && { ciphers }),
    ...(ecdhCurves?.length && { ecdhCurves }),
    ...(signatureAlgorithms?.length && { signatureAlgorithms }),
    ...(minVersion && { minVersion }),
    ...(maxVersion && { maxVersion }),
    ...(alpnProtocols && { alpnProtocols }),
    ...(certificate && { clientCertificates: [certificate.value] }),
  });
}

function clientCertificate(
  context: TranslateContext,
  owner: KubernetesObject,
  ref: SecretObjectReference,
): Result<TLSCertificate, string> {
  const namespace = owner.metadata?.namespace ?? '';
  if ((ref.namespace ?? namespace) !== namespace) {
    return fail(`the client certificate must be a Secret of namespace ${namespace}, not of ${ref.namespace}`);
  }
  const secret = createReferenceResolver(context).secret(ref, referenceFrom(owner));
  return secret.ok ? readClientCertificate(secret.value, context.options) : fail(secret.error.message);
}
