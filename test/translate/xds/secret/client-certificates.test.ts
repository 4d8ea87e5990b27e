import { expect, it } from 'vitest';
import { addClientCertificates } from '../../../../src/translate/xds/secret/client-certificates.ts';
import { startedTranslation } from '../xds-translation.ts';

const setting = (...clientCertificates: readonly object[]) =>
  ({ name: 's', tls: { alpnProtocols: null, clientCertificates } }) as never;

it('adds each name once, and none of an SDS server', () => {
  const t = startedTranslation();
  const sds = { secretName: 's', scheme: 'unix', address: '/run/sds' };
  addClientCertificates(t, [setting({ name: 'a', certificate: 'YQ==' }, { name: 'b', sds }), setting({ name: 'a' })]);
  addClientCertificates(t, [setting({ name: 'a' }, { name: 'c' })]);
  expect(t.table.secrets.map(({ name }) => name)).toEqual(['a', 'c']);
  expect(t.table.secrets[0]).toMatchObject({ tlsCertificate: { certificateChain: { inlineBytes: 'YQ==' } } });
});

it('lets a secret come from where its certificate comes from', () => {
  const t = startedTranslation();
  const certificate = t.provenance.note({ name: 'a' }, { kind: 'Secret', metadata: { name: 'x' } });
  addClientCertificates(t, [setting(certificate)]);
  expect(t.provenance.originsOf(t.table.secrets[0] ?? {})).toMatchObject([{ object: { kind: 'Secret' } }]);
});

it('adds nothing without settings or TLS', () => {
  const t = startedTranslation();
  addClientCertificates(t, undefined);
  addClientCertificates(t, [{ name: 's' }]);
  expect(t.table.secrets).toEqual([]);
});
