import { describe, expect, it } from 'vitest';
import { listenersOfPolicy, listenersOfRoute } from '../../../src/analyze/index/policy-listeners.ts';
import type { TargetingPolicy } from '../../../src/translate/policies/attachment/target.ts';
import { analyzeText, route, world } from '../analyze-text.ts';

const two = world.replace('protocol: HTTP }', 'protocol: HTTP }, { name: b, port: 81, protocol: HTTP }');
const group = 'gateway.networking.k8s.io';
const policy = (targetRefs: NonNullable<TargetingPolicy['spec']>['targetRefs']): TargetingPolicy => ({
  metadata: { name: 'p', namespace: 'default' },
  spec: { targetRefs },
});

describe('listenersOfPolicy', () => {
  it('gives all listeners of a Gateway, or the one that is named', async () => {
    const { input } = await analyzeText(two + route, { codes: [] });
    const names = (target: TargetingPolicy) => listenersOfPolicy(input, target).map(({ listener }) => listener.name);
    expect(names(policy([{ group, kind: 'Gateway', name: 'eg' }]))).toEqual(['http', 'b']);
    expect(names(policy([{ group, kind: 'Gateway', name: 'eg', sectionName: 'b' }]))).toEqual(['b']);
    expect(names(policy([{ group, kind: 'HTTPRoute', name: 'shop' }]))).toEqual(['http', 'b']);
    expect(names(policy([{ group, kind: 'HTTPRoute', name: 'gone' }]))).toEqual([]);
  });

  it('gives the listeners of a route by port', async () => {
    const { input } = await analyzeText(two + route.replace('name: eg', 'name: eg, port: 81'), { codes: [] });
    const [shop] = input.index.routes;
    expect(shop && listenersOfRoute(input, shop).map(({ path }) => path)).toEqual([['spec', 'listeners', 1]]);
  });
});
