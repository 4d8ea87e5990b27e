import { describe, expect, it } from 'vitest';
import { xdsCluster } from '../../../../src/translate/infra/bootstrap/xds-cluster.ts';
import { at } from '../infra-fixture.ts';

const socketOf = (options: Parameters<typeof xdsCluster>[0]) =>
  at(
    xdsCluster(options),
    'load_assignment',
    'endpoints',
    0,
    'lb_endpoints',
    0,
    'endpoint',
    'address',
    'socket_address',
  );
const tlsOf = (options: Parameters<typeof xdsCluster>[0]) =>
  at(xdsCluster(options), 'transport_socket', 'typed_config', 'common_tls_context');
const protocolOf = (options: Parameters<typeof xdsCluster>[0]) =>
  at(xdsCluster(options), 'typed_extension_protocol_options', 'envoy.extensions.upstreams.http.v3.HttpProtocolOptions');
const file = (name: string, path: string) => ({
  name,
  sds_config: { path_config_source: { path }, resource_api_version: 'V3' },
});

describe('xdsCluster', () => {
  it('leads to the control plane by its name', () => {
    expect(socketOf({})).toEqual({ address: 'envoy-gateway', port_value: 18000 });
    expect(socketOf({ xdsServerHost: 'a.test.', xdsServerPort: 1 })).toEqual({ address: 'a.test.', port_value: 1 });
  });

  it('has one endpoint of weight 1 in one locality of weight 1', () => {
    const cluster = xdsCluster({});
    expect(cluster).toMatchObject({ name: 'xds_cluster', type: 'STRICT_DNS', connect_timeout: '10s' });
    expect(cluster.load_assignment).toMatchObject({
      cluster_name: 'xds_cluster',
      endpoints: [{ load_balancing_weight: 1, lb_endpoints: [{ load_balancing_weight: 1 }] }],
    });
  });

  it('keeps the connection alive', () => {
    expect(at(protocolOf({}), 'explicit_http_config', 'http2_protocol_options', 'connection_keepalive')).toEqual({
      interval: '30s',
      timeout: '5s',
    });
    expect(at(protocolOf({}), 'http_filters')).toBeUndefined();
  });

  it('shows a certificate from a file', () => {
    expect(tlsOf({})).toEqual({
      tls_params: { tls_maximum_protocol_version: 'TLSv1_3' },
      tls_certificate_sds_secret_configs: [file('xds_certificate', '/sds/xds-certificate.json')],
      validation_context_sds_secret_config: file('xds_trusted_ca', '/sds/xds-trusted-ca.json'),
    });
    const sdsConfig = { certificate: '/a.json', trustedCA: '/b.json' };
    expect(tlsOf({ sdsConfig })).toMatchObject({
      tls_certificate_sds_secret_configs: [file('xds_certificate', '/a.json')],
      validation_context_sds_secret_config: file('xds_trusted_ca', '/b.json'),
    });
  });

  it('shows a token in its place in Gateway namespace mode', () => {
    const options = { gatewayNamespaceMode: true };
    expect(at(tlsOf(options), 'tls_certificate_sds_secret_configs')).toBeUndefined();
    const filters = at(protocolOf(options), 'http_filters');
    expect(filters).toMatchObject([
      { name: 'envoy.filters.http.credential_injector', typed_config: { overwrite: true } },
      { name: 'envoy.extensions.filters.http.upstream_codec.v3.UpstreamCodec' },
    ]);
    expect(at(filters, 0, 'typed_config', 'credential', 'typed_config', 'credential')).toEqual(
      file('jwt-sa-bearer', '/sds/xds-service-account-token.json'),
    );
  });
});
