import { sha256Hex } from '../../core/hash.ts';

/**
 * A name that fits into `length` characters and stays unique: slashes become dashes, what is too long is cut, and eight digits of the
 * original text's hash are appended (spec/infra.md section 2).
 */
export function hashedName(text: string, length: number): string {
  const dashed = text.replaceAll('/', '-');
  const cut = dashed.length > length ? dashed.slice(0, length).replace(/-$/, '') : dashed;
  return `${cut}-${sha256Hex(text).slice(0, 8)}`;
}

/** The name of a fleet's objects; in Gateway namespace mode they are named like the Gateway. */
export function proxyObjectName(irName: string, gatewayNamespaceMode: boolean): string {
  return gatewayNamespaceMode ? irName : `envoy-${hashedName(irName, 48)}`;
}

/** Keys of the ConfigMap that proxies mount. */
export const sdsFiles = {
  trustedCA: 'xds-trusted-ca.json',
  certificate: 'xds-certificate.json',
  serviceAccountToken: 'xds_service_account_token.json',
} as const;

/** Secrets that the control plane makes for its clients. */
export const clientSecrets = { envoy: 'envoy', rateLimit: 'envoy-rate-limit' } as const;

/** Name of the control plane's own objects. */
export const controlPlaneName = 'envoy-gateway';

/** Name of the rate limit service's objects. */
export const rateLimitName = 'envoy-ratelimit';

/** The ConfigMap with the mapping of the rate limit service's statistics. */
export const statsdConfigName = 'statsd-exporter-config';

/** A Service's name in the cluster's DNS. */
export function serviceHost(name: string, namespace: string, dnsDomain: string): string {
  return `${name}.${namespace}.svc.${dnsDomain}`;
}
