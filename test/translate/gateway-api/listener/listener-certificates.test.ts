import { beforeAll, describe, expect, it } from 'vitest';
import type { ReferenceGrant, SecretObjectReference } from '../../../../src/resources/generated/types.ts';
import type { Secret } from '../../../../src/resources/kinds/secret.ts';
import type { TranslateOptions } from '../../../../src/translate/options.ts';
import { makeCertificate, now } from '../certificate/make-certificate.ts';
import { brief, contextOf, gateway, listener } from '../context-of.ts';
import { sdsSecret, secretOf, tlsSecret } from '../tls-secret.ts';

let secrets: readonly Secret[];
const grant: ReferenceGrant = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'ReferenceGrant',
  metadata: { name: 'grant', namespace: 'vault' },
  spec: {
    from: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', namespace: 'infra' }],
    to: [{ group: '', kind: 'Secret' }],
  },
};

beforeAll(async () => {
  const good = await makeCertificate('good', ['good.com']);
  secrets = [
    tlsSecret('good', good),
    tlsSecret('again', await makeCertificate('again', ['again.com', 'good.com'])),
    tlsSecret('expired', await makeCertificate('old', [], new Date('2029-02-01'))),
    tlsSecret('far', good, 'vault'),
    secretOf('opaque', { 'tls.crt': good.certificate, 'tls.key': good.key }),
    secretOf('half', { 'tls.crt': good.certificate }, 'kubernetes.io/tls'),
    sdsSecret('sds', { secretName: 'n', url: 'unix://./run/sds.sock' }),
    sdsSecret('tcp', { secretName: 'n', url: 'tcp://1.2.3.4' }),
  ];
});

function load(refs: readonly (string | SecretObjectReference)[], options: Partial<TranslateOptions> = {}) {
  const certificateRefs = refs.map((ref) => (typeof ref === 'string' ? { name: ref } : ref));
  const listeners = [listener('l', { protocol: 'HTTPS', port: 443, tls: { certificateRefs } })];
  const context = contextOf(
    { gateways: [gateway('g', { listeners })], secrets, referenceGrants: [grant] },
    { now, ...options },
  );
  const [found] = context.gateways[0]?.listeners ?? [];
  return {
    first: brief(found?.conditions ?? [])[0],
    names: found?.http?.tls?.certificates?.map(({ name }) => name),
    found,
  };
}

const partial = 'ResolvedRefs=False/PartiallyInvalidCertificateRef';
const none = 'ResolvedRefs=False/InvalidCertificateRef';

describe('certificates of a listener', () => {
  it('come in the order of the references', () => {
    const { first, names, found } = load(['good']);
    expect({ first, names }).toEqual({ first: 'Programmed=True/Programmed', names: ['infra/good'] });
    expect(found?.certificateNames).toEqual(['good.com']);
    expect(found?.http?.tls?.alpnProtocols).toBeNull();
  });

  it.each([
    ['a second certificate for a domain', ['good', 'again'], partial, ['infra/good']],
    ['one that expired', ['expired', 'good'], partial, ['infra/good']],
    ['one that is missing', ['absent', 'good'], partial, ['infra/good']],
    ['nothing but bad content', ['expired'], none, undefined],
    ['the wrong type', ['opaque'], none, undefined],
    ['a missing key', ['half'], none, undefined],
    ['the wrong kind', [{ kind: 'ConfigMap', name: 'good' }], none, undefined],
    [
      'another namespace with a grant',
      [{ name: 'far', namespace: 'vault' }],
      'Programmed=True/Programmed',
      ['vault/far'],
    ],
  ])('with %s', (_name, refs, first, names) => expect(load(refs)).toMatchObject({ first, names }));

  it('may be fetched from an SDS server where that is switched on, each once', () => {
    expect(load(['sds']).first).toBe(none);
    const { first, found } = load(['sds', 'sds'], { sdsSecretRefEnabled: true });
    expect(first).toBe('Programmed=True/Programmed');
    expect(found?.http?.tls?.certificates).toEqual([
      { name: 'infra/sds', sds: { secretName: 'n', scheme: 'unix', address: './run/sds.sock' } },
    ]);
    expect(load(['tcp'], { sdsSecretRefEnabled: true }).first).toBe(none);
  });
});
