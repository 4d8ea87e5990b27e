import type { SecureVersion } from 'node:tls';
import { compact } from '../../core/compact.ts';
import type { TLSOptions } from '../../core/remote/http-get.ts';
import type { SecurityPolicy } from '../../resources/generated/types.ts';
import { resolveExternalService } from '../gateway-api/backend/external-service.ts';
import type { TranslateContext } from '../gateway-api/contexts.ts';
import type { TLSVersion } from '../ir/tls.ts';

/**
 * TLS settings for asking an issuer: those of the first backend of the provider that has any, since a provider inside the cluster often has
 * a certificate of a private authority (spec/policies.md 10.1). The request still goes to the issuer's host.
 */
export function discoveryTLS(context: TranslateContext, policy: SecurityPolicy): TLSOptions | undefined {
  const [gateway] = context.gateways;
  const backendRefs = policy.spec.oidc?.provider.backendRefs ?? [];
  if (!gateway || backendRefs.length === 0) return undefined;
  const destination = resolveExternalService({
    context,
    gateway,
    owner: policy,
    type: 'oidc',
    index: 0,
    backendRefs,
    protocol: 'HTTPS',
    path: ['spec', 'oidc', 'provider', 'backendRefs'],
  });
  const settings = destination.ok ? (destination.value.settings ?? []) : [];
  const tls = settings.find((setting) => setting.tls)?.tls;
  if (!tls) return undefined;
  const [client] = tls.clientCertificates ?? [];
  return compact({
    servername: tls.sni,
    ca: pem(tls.caCertificate?.certificate),
    cert: pem(client?.certificate),
    key: pem(client?.privateKey),
    rejectUnauthorized: tls.insecureSkipVerify ? false : undefined,
    minVersion: nodeVersion(tls.minVersion),
    maxVersion: nodeVersion(tls.maxVersion),
  });
}

function pem(base64: string | undefined): string | undefined {
  return base64 === undefined ? undefined : Buffer.from(base64, 'base64').toString('utf8');
}

function nodeVersion(version: TLSVersion | undefined): SecureVersion | undefined {
  switch (version) {
    case '1.0':
      return 'TLSv1';
    case '1.1':
      return 'TLSv1.1';
    case '1.2':
      return 'TLSv1.2';
    case '1.3':
      return 'TLSv1.3';
    case 'Auto':
    case undefined:
      return undefined;
  }
}
