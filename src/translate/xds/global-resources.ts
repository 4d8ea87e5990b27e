import type { TLSCertificate } from '../ir/tls.ts';
import type { GlobalResources } from '../ir/xds.ts';
import type { TranslateOptions } from '../options.ts';
import { addCluster } from './cluster/add-cluster.ts';
import { any, type Message } from './messages.ts';
import { rateLimitClusterName, singleSettingName, wasmClusterName } from './names.ts';
import { certificateSecret } from './secret/tls-secrets.ts';
import { sdsSecretConfig } from './tls/sds-secret-config.ts';
import type { XdsTranslation } from './translation.ts';

/** Adds the cluster of the fleet's own Service, through which Envoy learns its zone (spec/xds-telemetry-patches.md F.5). */
export function addProxyServiceCluster(t: XdsTranslation): void {
  const cluster = t.scope.xds.globalResources?.proxyServiceCluster;
  if (!cluster) return;
  const added = addCluster(t, {
    name: cluster.name,
    settings: cluster.settings ?? [],
    endpointType: 'static',
    traffic: { loadBalancer: { leastRequest: {}, preferLocal: { minEndpointsThreshold: 1 } } },
    metadata: cluster.metadata,
    source: cluster,
  });
  if (!added.ok) t.table.report(added.error, cluster);
}

/** Adds Envoy's certificate for the control plane and the clusters of its services, as far as routes use them (spec/xds-telemetry-patches.md F.5). */
export function addGlobalResources(t: XdsTranslation): void {
  const resources: GlobalResources | undefined = t.scope.xds.globalResources;
  const certificate = resources?.envoyClientCertificate;
  if (!certificate) return;
  const { options } = t.scope;
  t.table.addSecret(t.provenance.inherit(certificateSecret(certificate), certificate));
  const routes = (t.scope.xds.http ?? []).flatMap((listener) => listener.routes ?? []);
  if (options.rateLimit && routes.some((route) => route.traffic?.rateLimit?.global)) {
    addControlPlaneCluster(t, rateLimitClusterName, rateLimitHost(options), 8081, certificate);
  }
  if (routes.some((route) => route.envoyExtensions?.wasms?.length)) {
    const host = `envoy-gateway.${options.controllerNamespace}.svc.cluster.local`;
    addControlPlaneCluster(t, wasmClusterName, host, 18002, certificate);
  }
}

/** The host of the rate limit service. */
function rateLimitHost(options: TranslateOptions): string {
  return `envoy-ratelimit.${options.rateLimitNamespace}.svc.${options.dnsDomain}`;
}

function addControlPlaneCluster(
  t: XdsTranslation,
  name: string,
  host: string,
  port: number,
  certificate: TLSCertificate,
): void {
  const added = addCluster(t, {
    name,
    settings: [{ name: singleSettingName(name), weight: 1, protocol: 'GRPC', endpoints: [{ host, port }] }],
    endpointType: 'dns',
    transportSocket: controlPlaneTransportSocket(certificate),
    countStats: true,
  });
  if (!added.ok) t.table.report(added.error);
}

/** Mutual TLS with the control plane's own certificate authority. */
function controlPlaneTransportSocket(certificate: TLSCertificate): Message {
  return {
    name: 'envoy.transport_sockets.tls',
    typedConfig: any('envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext', {
      commonTlsContext: {
        tlsParams: { tlsMaximumProtocolVersion: 'TLSv1_3' },
        tlsCertificateSdsSecretConfigs: [sdsSecretConfig({ name: certificate.name })],
        validationContext: { trustedCa: { filename: '/certs/ca.crt' } },
      },
    }),
  };
}
