import { describe, expect, it } from 'vitest';
import { createTargetLookup } from '../../../src/analyze/index/target-lookup.ts';
import { analyzeText, route, world } from '../analyze-text.ts';

const named = route.replace('- backendRefs', '- name: first\n      backendRefs');
const ports = world.replace('ports: [{ port: 8080 }]', 'ports: [{ port: 8080, name: web }, { port: 81 }]');

async function lookup() {
  return createTargetLookup((await analyzeText(ports + named, { codes: [] })).input);
}
const target = (kind: string, name: string, namespace = 'default') => ({ group: '', kind, namespace, name });

describe('target lookup', () => {
  it.each([
    ['Gateway', ['eg']],
    ['HTTPRoute', ['shop']],
    ['Service', ['shop']],
    ['GRPCRoute', []],
  ])('knows the names of kind %s in a namespace', async (kind, names) => {
    const { namesOf } = await lookup();
    expect([...(namesOf(kind, 'default')?.keys() ?? ['none'])]).toEqual(names);
    expect(namesOf(kind, 'other')?.size).toBe(0);
  });

  it('knows nothing of other kinds', async () => {
    expect((await lookup()).namesOf('Deployment', 'default')).toBeUndefined();
  });

  it.each([
    ['listeners', target('Gateway', 'eg'), ['http']],
    ['named rules', target('HTTPRoute', 'shop'), ['first']],
    ['named ports', target('Service', 'shop'), ['web']],
    ['nothing of a target that is not there', target('Gateway', 'gone'), undefined],
    ['nothing of a target of another namespace', target('Gateway', 'eg', 'other'), undefined],
    ['nothing of a kind without sections', target('Deployment', 'shop'), undefined],
  ])('has as sections %s', async (_, of, sections) => {
    expect((await lookup()).sectionsOf(of)).toEqual(sections);
  });
});
