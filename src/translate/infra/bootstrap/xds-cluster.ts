import type { JsonObject } from '../../../core/json.ts';
import type { BootstrapOptions } from './bootstrap-options.ts';

/** The cluster through which Envoy reaches the control plane. */
export function xdsCluster(options: BootstrapOptions): JsonObject {
  const socket = { address: options.xdsServerHost ?? 'envoy-gateway', port_value: options.xdsServerPort ?? 18000 };
  return {
    connect_timeout: '10s',
    load_assignment: {
      cluster_name: 'xds_cluster',
      endpoints: [
        {
          load_balancing_weight: 1,
          lb_endpoints: [{ load_balancing_weight: 1, endpoint: { address: { socket_address: socket } } }],
        },
      ],
    },
    typed_extension_protocol_options: {
      'envoy.extensions.upstreams.http.v3.HttpProtocolOptions': {
        '@type': 'type.googleapis.com/envoy.extensions.upstreams.http.v3.HttpProtocolOptions',
        explicit_http_config: {
          http2_protocol_options: { connection_keepalive: { interval: '30s', timeout: '5s' } },
        },
        http_filters: options.gatewayNamespaceMode ? tokenFilters(options) : undefined,
      },
    },
    name: 'xds_cluster',
    type: 'STRICT_DNS',
    transport_socket: transportSocket(options),
  };
}

function transportSocket({ sdsConfig, gatewayNamespaceMode }: BootstrapOptions): JsonObject {
  const fileSecret = (name: string, path: string): JsonObject => ({
    name,
    sds_config: { path_config_source: { path }, resource_api_version: 'V3' },
  });
  return {
    name: 'envoy.transport_sockets.tls',
    typed_config: {
      '@type': 'type.googleapis.com/envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext',
      common_tls_context: {
        tls_params: { tls_maximum_protocol_version: 'TLSv1_3' },
        tls_certificate_sds_secret_configs: gatewayNamespaceMode
          ? undefined
          : [fileSecret('xds_certificate', sdsConfig?.certificate ?? '/sds/xds-certificate.json')],
        validation_context_sds_secret_config: fileSecret(
          'xds_trusted_ca',
          sdsConfig?.trustedCA ?? '/sds/xds-trusted-ca.json',
        ),
      },
    },
  };
}

/** In Gateway namespace mode the proxy shows a service account token instead of a certificate. */
function tokenFilters({ sdsConfig }: BootstrapOptions): JsonObject[] {
  const path = sdsConfig?.serviceAccountToken ?? '/sds/xds-service-account-token.json';
  return [
    {
      name: 'envoy.filters.http.credential_injector',
      typed_config: {
        '@type': 'type.googleapis.com/envoy.extensions.filters.http.credential_injector.v3.CredentialInjector',
        credential: {
          name: 'envoy.http.injected_credentials.generic',
          typed_config: {
            '@type': 'type.googleapis.com/envoy.extensions.http.injected_credentials.generic.v3.Generic',
            credential: {
              name: 'jwt-sa-bearer',
              sds_config: { path_config_source: { path }, resource_api_version: 'V3' },
            },
          },
        },
        overwrite: true,
      },
    },
    {
      name: 'envoy.extensions.filters.http.upstream_codec.v3.UpstreamCodec',
      typed_config: {
        '@type': 'type.googleapis.com/envoy.extensions.filters.http.upstream_codec.v3.UpstreamCodec',
      },
    },
  ];
}
