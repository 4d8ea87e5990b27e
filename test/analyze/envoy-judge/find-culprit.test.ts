import { describe, expect, it } from 'vitest';
import { findCulprits } from '../../../src/analyze/envoy-judge/find-culprit.ts';
import type { JsonObject } from '../../../src/core/json.ts';
import type { EnvoyResources } from '../../../src/envoy/static-config.ts';

const none: EnvoyResources = { listeners: [], routes: [], clusters: [], endpoints: [], secrets: [] };
const named = (...names: readonly string[]): readonly JsonObject[] => names.map((name) => ({ name }));
const routes = (...names: readonly string[]): readonly JsonObject[] => [
  { name: 'r', virtualHosts: names.map((name) => ({ name: `host-${name}`, routes: named(name) })) },
];

/** An Envoy that refuses what has `bad` in it: the first such word is its complaint. Routes count only where there is a listener. */
const ask = async ({ clusters, listeners, routes: configs }: EnvoyResources): Promise<string | undefined> => {
  const judged = [clusters, listeners, listeners.length > 0 ? configs : []];
  return /bad[\w-]*/.exec(JSON.stringify(judged))?.[0];
};
async function culprits(resources: Partial<EnvoyResources>, limit?: number): Promise<readonly string[]> {
  const found = await findCulprits({ ...none, ...resources }, ask, limit);
  return found.map(({ nodes, message }) => `${nodes.map((node) => (node as JsonObject).name).join(' ')}: ${message}`);
}

describe('findCulprits', () => {
  it('finds nothing where Envoy takes all', async () => {
    expect(await culprits({ clusters: named('a', 'b'), listeners: named('l'), routes: routes('x') })).toEqual([]);
  });

  it('finds clusters, one after the other', async () => {
    expect(await culprits({ clusters: named('a', 'bad-1', 'c', 'bad-2', 'e') })).toEqual([
      'bad-1: bad-1',
      'bad-2: bad-2',
    ]);
  });

  it('finds the listener, or the route of it', async () => {
    expect(await culprits({ listeners: named('l', 'bad-l'), routes: routes('x') })).toEqual(['bad-l: bad-l']);
    expect(await culprits({ listeners: named('l'), routes: routes('x', 'bad-x', 'y') })).toEqual(['l bad-x: bad-x']);
  });

  it('stops at the limit', async () => {
    expect(await culprits({ clusters: named('bad-1', 'bad-2', 'bad-3') }, 2)).toHaveLength(2);
  });

  it('has the whole complaint where nothing is refused by itself', async () => {
    const together = async ({ clusters, listeners }: EnvoyResources) =>
      clusters.length > 0 && listeners.length > 0 ? 'only together' : undefined;
    const found = await findCulprits({ ...none, clusters: named('a'), listeners: named('l') }, together);
    expect(found).toEqual([{ nodes: [], message: 'only together' }]);
  });

  it('asks a logarithmic number of times', async () => {
    let asked = 0;
    const counting = (resources: EnvoyResources) => ask(resources).finally(() => asked++);
    const names = Array.from({ length: 1024 }, (_, i) => (i === 700 ? 'bad' : `c${i}`));
    await findCulprits({ ...none, clusters: named(...names) }, counting);
    expect(asked).toBeLessThan(30);
  });
});
