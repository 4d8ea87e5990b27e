import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../src/core/result.ts';
import type { ListenerContext } from '../../../../src/translate/gateway-api/contexts.ts';
import { listenerTLS } from '../../../../src/translate/gateway-api/listener/listener-tls.ts';
import { oneListener } from './listener-contexts.ts';

const certificate = { name: 'infra/c', certificate: 'Qw==', privateKey: 'Sw==' };
const caCertificate = { name: 'ca', certificate: 'Q0E=' };

function tls(protocol: string, rest: Partial<ListenerContext>) {
  return listenerTLS({ ...oneListener({ protocol }), ...rest });
}

describe('listenerTLS', () => {
  it('leaves ALPN to Envoy for HTTPS and switches it off for TLS', () => {
    expect(tls('HTTPS', { certificates: [certificate] })).toEqual({ certificates: [certificate], alpnProtocols: null });
    expect(tls('TLS', { certificates: [certificate] })).toEqual({ certificates: [certificate], alpnProtocols: [] });
  });

  it('asks for client certificates, even without certificates of its own', () => {
    const frontendValidation = ok({ caCertificate, mode: 'Request' as const });
    expect(tls('HTTPS', { frontendValidation })).toEqual({
      caCertificate,
      clientValidationEnabled: true,
      acceptUntrusted: true,
      alpnProtocols: null,
    });
  });

  it('is absent where no TLS ends', () => {
    expect(tls('TLS', {})).toBeUndefined();
    expect(tls('HTTPS', { frontendValidation: fail({ reason: 'Empty', message: 'm' }) })).toBeUndefined();
  });
});
