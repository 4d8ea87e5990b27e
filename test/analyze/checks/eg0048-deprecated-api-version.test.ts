import { describe, expect, it } from 'vitest';
import { kindSchemas } from '../../../src/resources/schema/schema-table.ts';
import { analyzeText, findingsOf, world } from '../analyze-text.ts';

const tcpWorld = world.replace('protocol: HTTP', 'protocol: TCP');

const tcp = (version: string): string => `
apiVersion: gateway.networking.k8s.io/${version}
kind: TCPRoute
metadata: { name: db, namespace: default }
spec: { parentRefs: [{ name: eg }], rules: [{ backendRefs: [{ name: shop, port: 8080 }] }] }
`;

describe('EG0048 deprecated-api-version', () => {
  it('says nothing about v1', async () => {
    expect(await findingsOf('EG0048', world + tcp('v1'))).toEqual([]);
  });

  it('names the old version', async () => {
    expect(await findingsOf('EG0048', world + tcp('v1alpha2'))).toEqual(['TCPRoute db apiVersion @20']);
  });

  it('says it instead of the resource checks, which say it where this check does not run', async () => {
    const codes = async (options: object) =>
      (await analyzeText(tcpWorld + tcp('v1alpha2'), options)).findings.map(({ code }) => code);
    expect(await codes({})).toEqual(['EG0048']);
    expect(await codes({ codes: ['EG0007'] })).toEqual(['version-deprecated']);
  });

  it.each(kindSchemas().filter(({ deprecated }) => deprecated))(
    'names $version of $kind and its successor',
    async (old) => {
      const { kind, version, group } = old;
      const text = `apiVersion: ${group}/${version}\nkind: ${kind}\nmetadata: { name: a, namespace: default }\nspec: {}\n`;
      const { findings } = await analyzeText(text, { codes: ['EG0048'] });
      expect(findings.filter(({ code }) => code === 'EG0048')).toMatchObject([
        { path: ['apiVersion'], hint: `Use ${group}/v1.` },
      ]);
    },
  );
});
