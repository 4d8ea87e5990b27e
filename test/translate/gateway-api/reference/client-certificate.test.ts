import { describe, expect, it } from 'vitest';
import { readClientCertificate } from '../../../../src/translate/gateway-api/reference/client-certificate.ts';
import { controllerOptions } from '../../../../src/translate/options.ts';
import { secret } from '../route-fixtures.ts';

const on = { ...controllerOptions, sdsSecretRefEnabled: true };
const sds = (data: Record<string, string>) => secret('s', data, { type: 'gateway.envoyproxy.io/sds' });

describe('readClientCertificate', () => {
  it('passes the bytes on as they are', () => {
    const read = readClientCertificate(secret('c', { 'tls.crt': 'x', 'tls.key': 'y' }), controllerOptions);
    expect(read).toEqual({ ok: true, value: { name: 'app/c', certificate: 'eA==', privateKey: 'eQ==' } });
  });

  it('needs certificate and key', () => {
    expect(readClientCertificate(secret('c', { 'tls.crt': 'x' }), controllerOptions).ok).toBe(false);
  });

  it('names an SDS secret without a name of its own', () => {
    const read = readClientCertificate(sds({ secretName: 'n', url: 'unix://./rel.sock' }), on);
    expect(read.ok && read.value).toEqual({
      name: '',
      sds: { secretName: 'n', scheme: 'unix', address: './rel.sock' },
    });
    expect(readClientCertificate(sds({ secretName: 'n', url: 'https://host' }), on).ok).toBe(false);
    expect(readClientCertificate(sds({ secretName: 'n', url: 'unix:///a' }), controllerOptions).ok).toBe(false);
  });
});
