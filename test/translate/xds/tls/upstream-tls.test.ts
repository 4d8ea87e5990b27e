import { describe, expect, it } from 'vitest';
import type { TLSUpstreamConfig } from '../../../../src/translate/ir/tls.ts';
import {
  dummyTransportSocket,
  rawTransportSocket,
  upstreamTlsSocket,
} from '../../../../src/translate/xds/tls/upstream-tls.ts';
import { at } from '../../infra/infra-fixture.ts';

const caCertificate = { name: 'ca', certificate: 'Y2E=' };
const contextOf = (tls: Partial<TLSUpstreamConfig>, options: { autoSni?: boolean; dynamic?: boolean } = {}) =>
  upstreamTlsSocket(
    { alpnProtocols: null, caCertificate, ...tls },
    { autoSni: options.autoSni ?? false, dynamic: options.dynamic ?? false },
  ).typedConfig;
const validation = (tls: Partial<TLSUpstreamConfig>) =>
  at(contextOf(tls), 'commonTlsContext', 'combinedValidationContext');
const verifiesName = (tls: Partial<TLSUpstreamConfig>, options = {}) =>
  at(contextOf(tls, options), 'autoSniSanValidation');

describe('upstreamTlsSocket', () => {
  it('verifies by the CA from the control plane', () => {
    expect(validation({})).toEqual({
      defaultValidationContext: {},
      validationContextSdsSecretConfig: expect.objectContaining({ name: 'ca' }),
    });
    expect(validation({ insecureSkipVerify: true })).toBeUndefined();
  });

  it.each([
    [{ sni: 'a.test' }, [{ sanType: 'DNS', matcher: { exact: 'a.test' } }]],
    [
      { sni: 'a.test', subjectAltNames: [{ hostname: 'b.test' }, { uri: 'spiffe://c' }] },
      [
        { sanType: 'DNS', matcher: { exact: 'b.test' } },
        { sanType: 'URI', matcher: { exact: 'spiffe://c' } },
      ],
    ],
    [{}, undefined],
  ])('wants with %j the names %j in the certificate', (tls, names) => {
    expect(at(validation(tls), 'defaultValidationContext', 'matchTypedSubjectAltNames')).toEqual(names);
  });

  it('verifies the name that it takes from the request or the endpoint', () => {
    expect(verifiesName({}, { autoSni: true })).toBe(true);
    expect(verifiesName({ autoSNIFromEndpointHostname: true })).toBe(true);
    expect(verifiesName({})).toBeUndefined();
    expect(verifiesName({}, { autoSni: true, dynamic: true })).toBeUndefined();
    expect(verifiesName({ sni: 'a.test' }, { autoSni: true })).toBeUndefined();
    expect(verifiesName({ insecureSkipVerify: true }, { autoSni: true })).toBeUndefined();
  });

  it('carries server name, ALPN, versions and client certificates', () => {
    const tls = contextOf({
      sni: 'a.test',
      autoSNIFromEndpointHostname: true,
      alpnProtocols: ['h2'],
      minVersion: '1.2',
      clientCertificates: [{ name: 'client', certificate: 'YQ==' }],
    });
    expect(tls).toMatchObject({
      sni: 'a.test',
      autoHostSni: true,
      commonTlsContext: {
        alpnProtocols: ['h2'],
        tlsParams: { tlsMinimumProtocolVersion: 'TLSv1_2' },
        tlsCertificateSdsSecretConfigs: [{ name: 'client' }],
      },
    });
    expect(Object.keys(at(contextOf({ alpnProtocols: [] }), 'commonTlsContext') ?? {})).toEqual([
      'combinedValidationContext',
    ]);
  });
});

it('tells the socket that leaves TLS to endpoints from the one without TLS', () => {
  expect(dummyTransportSocket).toMatchObject({ name: 'dummy.transport_socket', typedConfig: { commonTlsContext: {} } });
  expect(rawTransportSocket.name).toBe('envoy.transport_sockets.raw_buffer');
});
