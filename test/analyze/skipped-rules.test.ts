import { describe, expect, it } from 'vitest';
import { skippedRulesNotes } from '../../src/analyze/skipped-rules.ts';
import { loadTexts } from '../../src/resources/load/load.ts';
import { type ProfileName, profiles } from '../../src/resources/load/profiles.ts';
import { route } from './analyze-text.ts';

async function notes(text: string, profile: ProfileName = 'controller'): Promise<readonly string[]> {
  const { documents } = await loadTexts([{ name: 'in.yaml', text }], { profile: profiles[profile] });
  return skippedRulesNotes(documents);
}

const misspelled = route.replace('rules:', 'ruels:');
const violating = route.replace('{ name: shop, port: 8080 }', '{ name: shop }');
const service = 'apiVersion: v1\nkind: Service\nmetadata: { name: s }\nspec: { ports: none }\n';
const grant = `apiVersion: gateway.networking.k8s.io/v1beta1
kind: ReferenceGrant
metadata: { name: g }
spec: { from: none, to: [] }
`;

describe('skippedRulesNotes', () => {
  it('has one for each document of broken structure, with its place', async () => {
    expect(await notes(`${route}${misspelled}${misspelled.replace('name: shop,', 'name: other,')}`)).toEqual([
      expect.stringMatching(/^in\.yaml:11:1: HTTPRoute default\/shop /),
      expect.stringMatching(/^in\.yaml:20:1: HTTPRoute default\/other /),
    ]);
  });

  it.each([
    ['a sound document', route],
    ['a document that breaks a rule', violating],
    ['kinds without such rules', `${service}---\n${grant}`],
    ['a status that is left out', `${route.replace(/---\n$/, '')}status: broken\n`],
  ])('has none for %s', async (_, text) => {
    expect(await notes(text)).toEqual([]);
  });

  it('has none for what was not judged', async () => {
    expect(await notes(misspelled, 'raw')).toEqual([]);
  });
});
