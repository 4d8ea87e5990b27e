import { describe, expect, it } from 'vitest';
import { usedCertificates } from '../../../src/analyze/index/used-certificates.ts';
import { makeCertificate } from '../../translate/gateway-api/certificate/make-certificate.ts';
import { analyzeText, world } from '../analyze-text.ts';
import { tlsWorld } from '../tls-world.ts';

const made = await makeCertificate('shop.example.com');

async function used(text: string): Promise<readonly string[]> {
  const { input } = await analyzeText(text, { codes: [] });
  return [...usedCertificates(input.index)].map(
    ({ use, holder, entry, certificates }) => `${use.name} ${holder.kind} ${entry} ${certificates.length}`,
  );
}

const bundle = (data: object): string => `
apiVersion: v1
kind: ConfigMap
metadata: { name: roots, namespace: default }
data: ${JSON.stringify(data)}
---
apiVersion: gateway.networking.k8s.io/v1
kind: BackendTLSPolicy
metadata: { name: p, namespace: default }
spec:
  targetRefs: [{ group: '', kind: Service, name: shop }]
  validation: { hostname: a.example.com, caCertificateRefs: [{ group: '', kind: ConfigMap, name: roots }] }
---
`;

describe('usedCertificates', () => {
  it('reads the chain of a TLS Secret, which is Base64', async () => {
    expect(await used(tlsWorld(made))).toEqual(['shop-tls Secret tls.crt 1']);
  });

  it('reads all authorities of a bundle, which is text', async () => {
    const twice = `${made.certificate}\n${made.certificate}`;
    expect(await used(world + bundle({ 'ca.crt': twice }))).toEqual(['roots ConfigMap ca.crt 2']);
  });

  it.each([
    ['no such entry', { other: made.certificate }],
    ['no certificate', { 'ca.crt': 'text' }],
    ['a block that is no certificate', { 'ca.crt': '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n' }],
  ])('passes over objects with %s', async (_, data) => {
    expect(await used(world + bundle(data))).toEqual([]);
  });

  it('passes over references to what is not there', async () => {
    expect(
      await used(world.replace('protocol: HTTP', 'protocol: HTTPS, tls: { certificateRefs: [{ name: x }] }')),
    ).toEqual([]);
  });
});
