import { expect, it } from 'vitest';
import { configMap } from '../../../../src/translate/infra/proxy/config-map.ts';
import { at, fleetOf, gatewayConfig } from '../infra-fixture.ts';

it('holds the files with which Envoy finds its certificate', () => {
  const { data } = configMap(fleetOf());
  expect(Object.keys(data ?? {})).toEqual(['xds-trusted-ca.json', 'xds-certificate.json']);
  expect(JSON.parse(String(at(data, 'xds-certificate.json')))).toMatchObject({
    resources: [{ name: 'xds_certificate', tls_certificate: { private_key: { filename: '/certs/tls.key' } } }],
  });
});

it('holds the authority and the token file in Gateway namespace mode', () => {
  const settings = { envoyGateway: gatewayConfig({ deploy: { type: 'GatewayNamespace' } }), caCertificate: 'PEM' };
  const { data } = configMap(fleetOf({ settings }));
  expect(at(data, 'ca.crt')).toBe('PEM');
  expect(at(data, 'xds_service_account_token.json')).toContain('/var/run/secrets/token/sa-token');
});
