import { expect, it } from 'vitest';
import type { TLSUpstreamConfig } from '../../../../src/translate/ir/tls.ts';
import { addUpstreamCaSecrets } from '../../../../src/translate/xds/secret/upstream-ca.ts';
import { startedTranslation } from '../xds-translation.ts';

const ca = { name: 'ca', certificate: 'Y2E=' };
const namesOf = (...clusters: readonly (readonly Partial<TLSUpstreamConfig>[])[]) => {
  const t = startedTranslation();
  for (const settings of clusters)
    addUpstreamCaSecrets(
      t,
      settings.map((tls) => ({ name: 's', tls: { alpnProtocols: null, ...tls } })),
    );
  return t.table.secrets.map(({ name }) => name);
};

it('adds a bundle for each setting of each cluster anew', () => {
  expect(namesOf([{ caCertificate: ca }, { caCertificate: ca }], [{ caCertificate: ca }])).toEqual(['ca', 'ca', 'ca']);
});

it("adds the system's authorities once per name", () => {
  const system = (name: string) => ({ useSystemTrustStore: true, caCertificate: { name } });
  expect(namesOf([system('sys'), system('sys'), system('other')], [system('sys')])).toEqual(['sys', 'other']);
});

it('adds none where nothing is verified, or where an SDS server has it', () => {
  const sds = { secretName: 's', scheme: 'unix', address: '/run/sds' };
  expect(namesOf([{ caCertificate: ca, insecureSkipVerify: true }, { caCertificate: { name: 'x', sds } }])).toEqual([]);
});
