import type { EnvoyProxyTelemetryMetrics } from '../../../resources/generated/types.ts';
import type { IPFamily } from '../../ir/api-types.ts';

/** A metrics sink whose endpoint is known. */
export interface BootstrapMetricSink {
  readonly address: string;
  readonly port: number;
  readonly authority?: string;
  readonly reportCountersAsDeltas?: boolean;
  readonly reportHistogramsAsDeltas?: boolean;
  readonly headers?: readonly { readonly name: string; readonly value: string }[];
  readonly resourceAttributes?: Readonly<Record<string, string>>;
  /** `caCertificate` in base64; without it and with `useSystemTrustStore` the system's bundle is used. */
  readonly tls?: { readonly sni?: string; readonly useSystemTrustStore?: boolean; readonly caCertificate?: string };
}

/** Everything that an Envoy bootstrap depends on (spec/bootstrap.md section 1). */
export interface BootstrapOptions {
  readonly ipFamily?: IPFamily;
  readonly proxyMetrics?: EnvoyProxyTelemetryMetrics;
  /** Sinks resolved by the translation; when empty, those of `proxyMetrics` are taken as they are written. */
  readonly resolvedMetricSinks?: readonly BootstrapMetricSink[];
  /** Paths of the files in which Envoy finds its certificate, its trust bundle and its token. */
  readonly sdsConfig?: {
    readonly certificate?: string;
    readonly trustedCA?: string;
    readonly serviceAccountToken?: string;
  };
  readonly serviceClusterName?: string;
  readonly xdsServerHost?: string;
  readonly xdsServerPort?: number;
  readonly adminServerPort?: number;
  readonly statsServerPort?: number;
  /** 0 or absent: no limit on the heap. */
  readonly maxHeapSizeBytes?: number;
  /** The proxy authenticates with a service account token instead of a client certificate. */
  readonly gatewayNamespaceMode?: boolean;
  readonly topologyInjectorDisabled?: boolean;
}

/** The bundle of certificate authorities of the proxy image. */
export const systemTrustBundle = '/etc/ssl/certs/ca-certificates.crt';

/** Address of Envoy's admin interface. */
export function adminAddress({ ipFamily }: BootstrapOptions): string {
  return ipFamily === 'IPv6' ? '::1' : '127.0.0.1';
}

/** Port of Envoy's admin interface. */
export function adminPort({ adminServerPort }: BootstrapOptions): number {
  return adminServerPort ?? 19000;
}
