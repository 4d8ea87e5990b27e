import { describe, expect, it } from 'vitest';
import { analyzeText, findingsOf, route, world } from '../analyze-text.ts';

describe('EG0008 parent-not-found', () => {
  it('says nothing about a parent that exists', async () => {
    expect(await findingsOf('EG0008', world + route)).toEqual([]);
  });

  it('names a Gateway that does not exist and suggests one', async () => {
    const { findings } = await analyzeText(world + route.replace('name: eg }', 'name: egg }'), { codes: ['EG0008'] });
    expect(findings).toMatchObject([
      { path: ['spec', 'parentRefs', 0, 'name'], place: { line: 24 }, hint: 'Did you mean eg?' },
    ]);
  });

  it('names a listener that the Gateway does not have', async () => {
    expect(await findingsOf('EG0008', world + route.replace('name: eg }', 'name: eg, sectionName: htpp }'))).toEqual([
      'HTTPRoute shop spec.parentRefs[0].sectionName @24',
    ]);
  });

  it('says nothing about a Gateway that the resource checks refused', async () => {
    expect(await findingsOf('EG0008', world.replace('port: 80,', 'port: 99999,') + route)).toEqual([]);
  });
});
