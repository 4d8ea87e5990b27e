import { describe, expect, it } from 'vitest';
import { analyzeText, findingsOf, route, world } from '../analyze-text.ts';

describe('EG0004 backend-not-found', () => {
  it('says nothing about a backend that exists', async () => {
    expect(await findingsOf('EG0004', world + route)).toEqual([]);
  });

  it('names the field of the reference and suggests a name', async () => {
    const { findings } = await analyzeText(world + route.replace('name: shop, port', 'name: shpo, port'), {
      codes: ['EG0004'],
    });
    expect(findings).toMatchObject([
      {
        code: 'EG0004',
        path: ['spec', 'rules', 0, 'backendRefs', 0, 'name'],
        place: { line: 26 },
        hint: 'Did you mean shop?',
      },
    ]);
  });

  it('is told once, not again as an unresolved reference', async () => {
    const { findings } = await analyzeText(world + route.replace('name: shop, port', 'name: gone, port'));
    expect(findings.map(({ code }) => code)).toEqual(['EG0004']);
  });
});
