import { expect, it } from 'vitest';
import type { TLSConfig } from '../../../../src/translate/ir/tls.ts';
import { quicTransportSocket, tlsTransportSocket } from '../../../../src/translate/xds/tls/downstream-tls.ts';

const context = (tls: Partial<TLSConfig>) =>
  tlsTransportSocket({ alpnProtocols: null, ...tls }).typedConfig as {
    commonTlsContext: Record<string, unknown>;
    requireClientCertificate?: boolean;
  };

it.each([
  [null, ['h2', 'http/1.1']],
  [[], undefined],
  [['h2'], ['h2']],
])('ALPN %j is %j', (alpnProtocols, expected) => {
  expect(context({ alpnProtocols }).commonTlsContext.alpnProtocols).toEqual(expected);
});

it('always speaks h3 over QUIC', () => {
  expect(quicTransportSocket({ alpnProtocols: ['h2'] })).toMatchObject({
    typedConfig: { downstreamTlsContext: { commonTlsContext: { alpnProtocols: ['h3'] } } },
  });
});

it('keeps the message of versions that say nothing', () => {
  expect(context({ minVersion: 'Auto' }).commonTlsContext.tlsParams).toEqual({});
  expect(context({ minVersion: '1.2', maxVersion: '1.3' }).commonTlsContext.tlsParams).toEqual({
    tlsMinimumProtocolVersion: 'TLSv1_2',
    tlsMaximumProtocolVersion: 'TLSv1_3',
  });
  expect(context({}).commonTlsContext).not.toHaveProperty('tlsParams');
});

it('verifies clients by settings, by a CA, or by both', () => {
  const caCertificate = { name: 'ca', certificate: 'YQ==' };
  const only = context({ clientValidationEnabled: true, acceptUntrusted: true });
  expect(only).toMatchObject({
    requireClientCertificate: false,
    commonTlsContext: { validationContext: { trustChainVerification: 'ACCEPT_UNTRUSTED' } },
  });
  expect(context({ caCertificate, requireClientCertificate: true })).toMatchObject({
    requireClientCertificate: true,
    commonTlsContext: { validationContextSdsSecretConfig: { name: 'ca', sdsConfig: { ads: {} } } },
  });
  const matchTypedSubjectAltNames = [
    { name: 'DNS', exact: 'a.test', distinct: false },
    { name: '1.3.6.1', prefix: 'x', distinct: false },
  ];
  expect(
    context({ caCertificate, matchTypedSubjectAltNames }).commonTlsContext.combinedValidationContext,
  ).toMatchObject({
    defaultValidationContext: {
      matchTypedSubjectAltNames: [
        { sanType: 'DNS', matcher: { exact: 'a.test' } },
        { sanType: 'OTHER_NAME', matcher: { prefix: 'x' }, oid: '1.3.6.1' },
      ],
    },
  });
});

it('asks an SDS server for certificates of the user', () => {
  const certificates = [{ name: 'c', sds: { secretName: 'web', scheme: 'unix', address: '/run/sds' } }];
  expect(context({ certificates }).commonTlsContext.tlsCertificateSdsSecretConfigs).toMatchObject([
    { name: 'web', sdsConfig: { apiConfigSource: { apiType: 'GRPC' } } },
  ]);
});
