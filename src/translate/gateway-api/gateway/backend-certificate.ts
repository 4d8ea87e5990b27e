import type { GatewayContext, TranslateContext } from '../contexts.ts';
import { listenerCertificateName } from '../names.ts';
import { createReferenceResolver } from '../reference/reference-resolver.ts';
import { setGatewayCondition } from './gateway-condition.ts';

/**
 * Loads the client certificate that a Gateway names in spec.tls.backend. False means that it cannot be used: the Gateway's
 * ResolvedRefs condition says why, and the certificate is null (spec/gateway-api.md 5.1).
 */
export function resolveBackendCertificate(context: TranslateContext, gateway: GatewayContext): boolean {
  const ref = gateway.gateway.spec.tls?.backend?.clientCertificateRef;
  if (!ref) return true;
  const found = createReferenceResolver(context).secret(ref, {
    group: 'gateway.networking.k8s.io',
    kind: 'Gateway',
    namespace: gateway.gateway.metadata.namespace ?? '',
  });
  if (!found.ok) {
    const reason = found.error.reason === 'NotPermitted' ? 'RefNotPermitted' : 'InvalidClientCertificateRef';
    return refuse(gateway, reason, found.error.message);
  }
  const secret = found.value;
  const data = secret.data ?? {};
  const [certificate, privateKey, ocspStaple] = [data['tls.crt'], data['tls.key'], data['tls.ocsp-staple']];
  const name = listenerCertificateName(secret);
  if (certificate === undefined || privateKey === undefined)
    return refuse(gateway, 'InvalidClientCertificateRef', `Secret ${name} needs the keys tls.crt and tls.key.`);
  gateway.backendClientCertificate = { name, certificate, privateKey, ...(ocspStaple && { ocspStaple }) };
  return true;
}

function refuse(gateway: GatewayContext, reason: string, message: string): false {
  gateway.backendClientCertificate = null;
  setGatewayCondition(gateway, {
    type: 'ResolvedRefs',
    status: 'False',
    reason,
    message: `spec.tls.backend: ${message}`,
  });
  return false;
}
