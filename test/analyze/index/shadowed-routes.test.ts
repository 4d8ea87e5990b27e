import { describe, expect, it } from 'vitest';
import { shadowedRoutes } from '../../../src/analyze/index/shadowed-routes.ts';
import { analyzeText, route, world } from '../analyze-text.ts';

async function shadowed(text: string): Promise<readonly string[]> {
  const { input } = await analyzeText(text, { codes: [] });
  return shadowedRoutes(input.translation.result).map(
    ({ loser, winner, equal }) => `${winner.object.metadata?.name} beats ${loser.object.metadata?.name} ${equal}`,
  );
}

const matching = (name: string, match: string): string =>
  route.replace('name: shop,', `name: ${name},`).replace('- backendRefs', `- matches: [${match}]\n      backendRefs`);

describe('shadowedRoutes', () => {
  it('finds equal matches whatever the order of their headers', async () => {
    const one = matching('one', '{ headers: [{ name: a, value: x }, { name: b, value: z }] }');
    const two = matching('two', '{ headers: [{ name: B, value: z }, { name: A, value: x }] }');
    expect(await shadowed(world + one + two)).toEqual(['one beats two true']);
  });

  it('finds prefixes behind a pattern that takes every path', async () => {
    const all = matching('all', '{ path: { type: RegularExpression, value: "/.*" } }');
    expect(await shadowed(world + all + matching('shop', '{ path: { value: /shop } }'))).toEqual([
      'all beats shop false',
    ]);
  });

  it('says nothing when a match is reached on another listener', async () => {
    const two = world.replace('protocol: HTTP }', 'protocol: HTTP }, { name: b, port: 81, protocol: HTTP }');
    const one = route.replace('name: eg', 'name: eg, sectionName: http');
    expect(await shadowed(two + one + route.replace('name: shop,', 'name: z,'))).toEqual([]);
  });
});
