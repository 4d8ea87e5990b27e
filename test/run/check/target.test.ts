import { expect, it } from 'vitest';
import { flatHeaders, tlsOptions } from '../../../src/run/check/target.ts';
import { checkOf } from './echo-target.ts';

it('TLS is spoken with the name of the URL and the certificate of the client, and nothing is verified', () => {
  const clientCertificate = { certificate: 'CERT', key: 'KEY' };
  expect(tlsOptions(checkOf('https://www.example.com:8443/', { clientCertificate }))).toEqual({
    ...{ rejectUnauthorized: false, servername: 'www.example.com', cert: 'CERT', key: 'KEY' },
  });
  expect(tlsOptions(checkOf('https://a/'))).toMatchObject({ cert: undefined, key: undefined });
});

it('several values of one header are one text', () => {
  expect(flatHeaders({ 'set-cookie': ['a=1', 'b=2'], server: 'envoy', date: undefined })).toEqual({
    ...{ 'set-cookie': 'a=1, b=2', server: 'envoy', date: '' },
  });
});
