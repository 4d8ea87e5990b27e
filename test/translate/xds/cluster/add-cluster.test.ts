import { describe, expect, it } from 'vitest';
import type { DestinationSetting } from '../../../../src/translate/ir/destination.ts';
import type { HTTPListener } from '../../../../src/translate/ir/listener.ts';
import type { HTTPRoute } from '../../../../src/translate/ir/route.ts';
import { httpListener, httpRoute, run } from '../xds-scopes.ts';

const endpoints = [{ host: '10.1.0.1', port: 80 }];
const tls = { alpnProtocols: null, caCertificate: { name: 'ca', certificate: 'Y2E=' } };
const http = 'envoy.extensions.upstreams.http.v3.HttpProtocolOptions';

const clusterOf = (
  settings: readonly Partial<DestinationSetting>[],
  route: Partial<HTTPRoute> = {},
  listener: Partial<HTTPListener> = {},
) => {
  const destination = { name: 'd', settings: settings.map((s, i) => ({ name: `d/${i}`, weight: 1, endpoints, ...s })) };
  const out = run({ http: [httpListener({ ...listener, routes: [httpRoute({ ...route, destination })] })] });
  return {
    ...out,
    cluster: out.clusters[0],
    options: (out.clusters[0]?.typedExtensionProtocolOptions as Record<string, object>)?.[http],
  };
};

describe('endpoints', () => {
  it('come from the control plane for addresses', () => {
    const out = clusterOf([{}]);
    expect(out.cluster).toMatchObject({ type: 'EDS', edsClusterConfig: { serviceName: 'd' } });
    expect(out.endpoints.map((e) => e.clusterName)).toEqual(['d']);
  });

  it('are inline for names, and none for dynamic clusters', () => {
    const dns = clusterOf([{ addressType: 'FQDN' }]);
    expect(dns.cluster).toMatchObject({
      clusterType: { name: 'envoy.cluster.dns' },
      loadAssignment: { clusterName: 'd' },
    });
    const dynamic = clusterOf([{ isDynamicResolver: true, endpoints: [] }]);
    expect(dynamic.cluster).not.toHaveProperty('loadAssignment');
    expect([...dns.endpoints, ...dynamic.endpoints]).toEqual([]);
  });

  it('without a host keep the cluster out, not the route', () => {
    const out = clusterOf([{ endpoints: [{ host: '', port: 80 }] }]);
    expect([out.clusters, out.endpoints]).toEqual([[], []]);
    expect(JSON.stringify(out.routes)).toContain('"cluster":"d"');
    expect(out.errors[0]?.message).toContain('cluster d');
  });
});

it('is made once per name', () => {
  const routes = [httpRoute(), httpRoute({ name: 'r2' })];
  expect(run({ http: [httpListener({ routes })] }).clusters).toHaveLength(1);
});

describe('HTTP towards the backend', () => {
  const h1 = { enableTrailers: true };
  it.each([
    ['nothing special', [{}], {}, {}, undefined],
    ['HTTP/2 backends', [{ protocol: 'HTTP2' }], {}, {}, { explicitHttpConfig: { http2ProtocolOptions: {} } }],
    ['forced HTTP/1', [{ forceHTTP1Upstream: true }], {}, {}, { explicitHttpConfig: { httpProtocolOptions: {} } }],
    ['HTTP/1 settings', [{}], {}, { http1: h1 }, { explicitHttpConfig: { httpProtocolOptions: h1 } }],
    ['TLS', [{ tls }], {}, {}, { autoConfig: {}, upstreamHttpProtocolOptions: { autoSni: true } }],
    ['the client decides', [{}], { useClientProtocol: true }, {}, { useDownstreamProtocolConfig: {} }],
    [
      'other options',
      [{}],
      { traffic: { circuitBreaker: { maxRequestsPerConnection: 1 } } },
      {},
      { commonHttpProtocolOptions: { maxRequestsPerConnection: 1 }, explicitHttpConfig: { httpProtocolOptions: {} } },
    ],
  ] as const)('%s', (_name, settings, route, listener, expected) => {
    const { options } = clusterOf(settings, route, listener);
    if (expected) expect(options).toMatchObject(expected);
    else expect(options).toBeUndefined();
  });

  it('has filters with the codec last', () => {
    const { options } = clusterOf([{}], { traffic: { admissionControl: {} } });
    expect(options).toMatchObject({
      httpFilters: [
        { name: 'envoy.filters.http.admission_control' },
        { name: 'envoy.extensions.filters.http.upstream_codec.v3.UpstreamCodec' },
      ],
    });
  });
});

describe('transport sockets', () => {
  it('are chosen by the endpoints of each setting', () => {
    const {
      cluster,
      endpoints: [assignment],
    } = clusterOf([{}, { tls: { ...tls, sni: 'b.test' } }]);
    expect(cluster?.transportSocketMatches).toMatchObject([
      {
        name: 'd/tls/1',
        match: { name: 'd/tls/1' },
        transportSocket: {
          typedConfig: {
            sni: 'b.test',
            commonTlsContext: {
              combinedValidationContext: {
                defaultValidationContext: {
                  matchTypedSubjectAltNames: [{ sanType: 'DNS', matcher: { exact: 'b.test' } }],
                },
                validationContextSdsSecretConfig: { name: 'ca' },
              },
            },
          },
        },
      },
    ]);
    expect(cluster).not.toHaveProperty('transportSocket');
    expect(JSON.stringify(assignment)).toContain('"envoy.transport_socket_match":{"name":"d/tls/1"}');
  });

  it('have a dummy of the cluster where all speak TLS', () => {
    expect(clusterOf([{ tls }]).cluster?.transportSocket).toMatchObject({ name: 'dummy.transport_socket' });
    expect(clusterOf([{ tls, protocol: 'TCP' }]).cluster).not.toHaveProperty('transportSocket');
  });

  it('are wrapped by the PROXY protocol', () => {
    const traffic = { proxyProtocol: { version: 'V2' } } as const;
    expect(clusterOf([{}], { traffic }).cluster?.transportSocket).toMatchObject({
      typedConfig: { transportSocket: { name: 'envoy.transport_sockets.raw_buffer' } },
    });
    expect(clusterOf([{ tls }], { traffic }).cluster).toMatchObject({
      transportSocket: { typedConfig: { transportSocket: { name: 'dummy.transport_socket' } } },
      transportSocketMatches: [
        { transportSocket: { typedConfig: { transportSocket: { name: 'envoy.transport_sockets.tls' } } } },
      ],
    });
  });

  it('belong to a dynamic cluster itself', () => {
    const { cluster } = clusterOf([{ isDynamicResolver: true, endpoints: [], tls }]);
    expect(cluster?.transportSocket).toMatchObject({ name: 'envoy.transport_sockets.tls' });
    expect(cluster).not.toHaveProperty('transportSocketMatches');
  });
});

describe('secrets', () => {
  it('repeat bundles for each cluster and the system store once per name', () => {
    const system = { alpnProtocols: null, useSystemTrustStore: true, caCertificate: { name: 'sys' } };
    const settings = [{ tls }, { tls: system }, { tls: system }];
    expect(clusterOf(settings).secrets.map((s) => s.name)).toEqual(['ca', 'sys']);
  });

  it('hold client certificates once per name, in front of CAs', () => {
    const clientCertificates = [{ name: 'client', certificate: 'YQ==', privateKey: '[redacted]' }];
    const out = clusterOf([{ tls: { ...tls, clientCertificates } }, { tls: { ...tls, clientCertificates } }]);
    expect(out.secrets.map((s) => s.name)).toEqual(['client', 'ca', 'ca']);
    expect(out.secrets[0]).toMatchObject({ tlsCertificate: { privateKey: { inlineBytes: 'W3JlZGFjdGVkXQ==' } } });
  });
});
