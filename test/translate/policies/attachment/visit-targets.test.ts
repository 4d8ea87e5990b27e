import { describe, expect, it } from 'vitest';
import type { BackendTrafficPolicy } from '../../../../src/resources/generated/types.ts';
import { indexAttachmentTargets } from '../../../../src/translate/policies/attachment/attachment-index.ts';
import {
  extensionPolicyPasses,
  listenerPolicyPasses,
  type Pass,
  routePolicyPasses,
  visitTargets,
} from '../../../../src/translate/policies/attachment/visit-targets.ts';
import { backendPolicy, gateway, httpRoute, listenerSet, ref } from '../fixtures.ts';
import { routedContext } from '../routed-context.ts';

const gateways = [gateway('gw', 'http')];
const httpRoutes = [httpRoute('r', [{ name: 'gw' }])];
const index = indexAttachmentTargets(
  routedContext({ gateways, httpRoutes, listenerSets: [listenerSet('ls', 'gw', { extra: 9000 })] }),
);
const withoutSets = indexAttachmentTargets(routedContext({ gateways, httpRoutes }));

const all = backendPolicy('all', {
  targetRefs: [
    ref('Gateway', 'gw'),
    ref('Gateway', 'gw', 'http'),
    ref('ListenerSet', 'ls'),
    ref('ListenerSet', 'ls', 'extra'),
    ref('HTTPRoute', 'r'),
    ref('HTTPRoute', 'r', 'rule'),
  ],
});

function visit(policies: BackendTrafficPolicy[], passes: readonly Pass[]) {
  const visited: string[] = [];
  const result = visitTargets(policies, passes, index, (policy, { kind, sectionName }, { level }) => {
    visited.push(`${policy.metadata.name} ${kind}${sectionName ? `/${sectionName}` : ''} as ${level}`);
  });
  return { visited, order: result.map((p) => p.metadata.name) };
}

describe('the passes', () => {
  it('of policies for routes meet ListenerSets twice: as what is no Gateway, then as themselves', () => {
    expect(visit([all], routePolicyPasses(index)).visited).toEqual([
      'all ListenerSet/extra as route',
      'all HTTPRoute/rule as route',
      'all ListenerSet as route',
      'all HTTPRoute as route',
      'all ListenerSet/extra as listener owner',
      'all ListenerSet as listener owner',
      'all Gateway/http as listener owner',
      'all Gateway as listener owner',
    ]);
    expect(routePolicyPasses(withoutSets)).toHaveLength(4);
  });

  it('of policies for clients begin with all sections', () => {
    expect(visit([all], listenerPolicyPasses(index)).visited).toEqual([
      'all Gateway/http as listener owner',
      'all ListenerSet/extra as listener owner',
      'all HTTPRoute/rule as listener owner',
      'all ListenerSet as listener owner',
      'all Gateway as listener owner',
    ]);
  });

  it('of policies of extension servers know no ListenerSets', () => {
    expect(visit([all], extensionPolicyPasses(index)).visited).toEqual([
      'all ListenerSet/extra as route',
      'all HTTPRoute/rule as route',
      'all ListenerSet as route',
      'all HTTPRoute as route',
      'all Gateway/http as listener owner',
      'all Gateway as listener owner',
    ]);
  });

  it('let selectors pick whole objects of their own level', () => {
    const selecting = backendPolicy('s', { targetSelectors: [{ kind: 'HTTPRoute' }, { kind: 'Gateway' }] });
    const visited = ['s HTTPRoute as route', 's Gateway as listener owner'];
    expect(visit([selecting], routePolicyPasses(index))).toEqual({ visited, order: ['s'] });
  });
});

describe('visitTargets', () => {
  it('orders policies by where one of their targets is met first, and leaves out those that name none', () => {
    const wide = backendPolicy('wide', { targetRefs: [ref('Gateway', 'nowhere')] });
    const narrow = backendPolicy('narrow', { targetRefs: [ref('Gateway', 'gw'), ref('HTTPRoute', 'r')] });
    expect(visit([wide, backendPolicy('idle', {}), narrow], routePolicyPasses(index)).order).toEqual([
      'narrow',
      'wide',
    ]);
  });

  it('lets the first of policies with one name stand for the others', () => {
    const first = backendPolicy('p', { targetRefs: [ref('HTTPRoute', 'r')] });
    const second = backendPolicy('p', { targetRefs: [ref('Gateway', 'gw')] });
    const seen: BackendTrafficPolicy[] = [];
    const result = visitTargets([first, second], routePolicyPasses(index), index, (policy) => seen.push(policy));
    expect(result).toEqual([first]);
    expect(seen).toHaveLength(2);
    expect(seen.every((policy) => policy === first)).toBe(true);
  });
});
