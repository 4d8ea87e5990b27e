import { describe, expect, it } from 'vitest';
import { luaScripts } from '../../../src/analyze/index/lua-scripts.ts';
import { formatPath } from '../../../src/core/diagnostic.ts';
import { analyzeText, route, world } from '../analyze-text.ts';

const policy = (...lua: readonly object[]): string => `
apiVersion: gateway.envoyproxy.io/v1alpha1
kind: EnvoyExtensionPolicy
metadata: { name: p, namespace: default }
spec:
  targetRefs: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, name: shop }]
  lua: ${JSON.stringify(lua)}
---
`;
const map = (data: object): string => `
apiVersion: v1
kind: ConfigMap
metadata: { name: scripts, namespace: default }
data: ${JSON.stringify(data)}
---
`;
const reference = (name: string) => ({ type: 'ValueRef', valueRef: { group: '', kind: 'ConfigMap', name } });

async function scripts(text: string): Promise<readonly string[]> {
  const { input } = await analyzeText(world + route + text, { codes: [] });
  return [...luaScripts(input.set, input.index)].map(
    ({ owner, path, script }) => `${owner.kind} ${formatPath(path)} ${script}`,
  );
}

describe('luaScripts', () => {
  it('are those that stand in the policy, and those in ConfigMaps', async () => {
    const text = policy({ type: 'Inline', inline: 'one' }, reference('scripts')) + map({ other: 'x', lua: 'two' });
    expect(await scripts(text)).toEqual(['EnvoyExtensionPolicy spec.lua[0].inline one', 'ConfigMap data.lua two']);
  });

  it('are under the first key of a ConfigMap without one that is named lua', async () => {
    expect(await scripts(policy(reference('scripts')) + map({ b: 'x', a: 'y' }))).toEqual(['ConfigMap data.a y']);
  });

  it('pass over ConfigMaps that are missing or empty', async () => {
    expect(await scripts(policy(reference('gone')))).toEqual([]);
    expect(await scripts(policy(reference('scripts')) + map({}))).toEqual([]);
  });
});
