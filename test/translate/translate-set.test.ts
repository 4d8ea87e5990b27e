import { describe, expect, it } from 'vitest';
import { loadObjects } from '../../src/resources/load/load.ts';
import { profiles } from '../../src/resources/load/profiles.ts';
import { controllerOptions } from '../../src/translate/options.ts';
import { optionsForSet } from '../../src/translate/options-from-config.ts';
import { type TranslationMemory, translateSet } from '../../src/translate/translate-set.ts';

const object = (apiVersion: string, kind: string, name: string, spec: object) => ({
  object: { apiVersion, kind, metadata: { name, namespace: 'default' }, spec } as never,
  origin: 'test',
});
const gatewayApi = 'gateway.networking.k8s.io/v1';
const gateway = (name: string) =>
  object(gatewayApi, 'Gateway', name, {
    gatewayClassName: 'eg',
    listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }],
  });
const route = (name: string, path: string) =>
  object(gatewayApi, 'HTTPRoute', name, {
    parentRefs: [{ name: 'eg' }],
    rules: [{ matches: [{ path: { value: path } }], backendRefs: [{ name: 'web', port: 80 }] }],
  });
const base = [
  {
    object: {
      ...{ apiVersion: gatewayApi, kind: 'GatewayClass', metadata: { name: 'eg' } },
      spec: { controllerName: controllerOptions.controllerName },
    } as never,
    origin: 'test',
  },
  object('v1', 'Service', 'web', { clusterIP: '10.0.0.1', ports: [{ port: 80 }] }),
];

async function run(objects: ReturnType<typeof object>[], memory?: TranslationMemory) {
  const { set } = await loadObjects([...base, ...objects], { profile: profiles.controller });
  return translateSet(set, optionsForSet(set, { ...controllerOptions, clusterIPWithoutSlices: true }), memory);
}

const clusters = ({ xds }: Awaited<ReturnType<typeof run>>, key = 'default/eg') =>
  new Map(xds.get(key)?.clusters.map((cluster) => [cluster.name, cluster]));
const [a, b] = ['httproute/default/a/rule/0', 'httproute/default/b/rule/0'];

describe('a translation with a memory', () => {
  it('shares what has not changed with the one before, and says where it comes from now', async () => {
    const memory: TranslationMemory = new Map();
    const first = await run([gateway('eg'), route('a', '/a'), route('b', '/b')], memory);
    const second = await run([gateway('eg'), route('a', '/a'), route('b', '/other')], memory);
    const [before, after] = [clusters(first).get(a), clusters(second).get(a)];
    expect(before).toBeDefined();
    expect(after).toBe(before);
    const origins = (after && second.result.provenance.originsOf(after)) ?? [];
    expect(origins.map(({ object: { kind, metadata } }) => [kind, metadata?.name])).toEqual([['HTTPRoute', 'a']]);
    expect(clusters(second).get(b)).toEqual(clusters(first).get(b));
    expect(JSON.stringify(second.xds.get('default/eg')?.routes)).toContain('/other');
  });

  it('builds everything anew when a setting of the whole listener changes', async () => {
    const memory: TranslationMemory = new Map();
    const first = await run([gateway('eg'), route('a', '/a')], memory);
    const timeout = object('gateway.envoyproxy.io/v1alpha1', 'ClientTrafficPolicy', 'p', {
      targetRefs: [{ group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'eg' }],
      http1: { enableTrailers: true },
    });
    const second = await run([gateway('eg'), route('a', '/a'), timeout], memory);
    expect(clusters(second).get(a)).not.toBe(clusters(first).get(a));
    expect(JSON.stringify(clusters(second).get(a))).toContain('"enableTrailers":true');
  });

  it('forgets Gateways that are gone', async () => {
    const memory: TranslationMemory = new Map();
    await run([gateway('eg'), gateway('other')], memory);
    expect([...memory.keys()]).toEqual(['default/eg', 'default/other']);
    await run([gateway('other')], memory);
    expect([...memory.keys()]).toEqual(['default/other']);
  });
});

it('without a memory nothing is shared between translations', async () => {
  const input = [gateway('eg'), route('a', '/a')];
  const [first, second] = [await run(input), await run(input)];
  expect(clusters(second).get(a)).toEqual(clusters(first).get(a));
  expect(clusters(second).get(a)).not.toBe(clusters(first).get(a));
});
