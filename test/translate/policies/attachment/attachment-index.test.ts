import { describe, expect, it } from 'vitest';
import {
  indexAttachmentTargets,
  parentGateway,
} from '../../../../src/translate/policies/attachment/attachment-index.ts';
import { gateway, httpRoute, listenerSet } from '../fixtures.ts';
import { routedContext } from '../routed-context.ts';

const lost = listenerSet('lost', 'nowhere', { extra: 9001 });
const context = routedContext({
  gateways: [gateway('gw', 'http'), gateway('empty')],
  listenerSets: [listenerSet('ls', 'gw', { extra: 9000 }), lost],
  httpRoutes: [httpRoute('r', [{ name: 'gw' }]), httpRoute('foreign', [{ name: 'nowhere' }])],
});
const index = indexAttachmentTargets(context);

describe('indexAttachmentTargets', () => {
  it('finds what policies attach to by name', () => {
    expect([...index.gateways.keys()]).toEqual(['default/gw', 'default/empty']);
    expect([...index.listenerSets.keys()]).toEqual(['default/ls', 'default/lost']);
    expect([...index.routes.keys()]).toEqual(['HTTPRoute/default/r']);
    expect(index.routes.get('HTTPRoute/default/r')).toBe(context.routes[0]);
  });

  it('knows the listeners of ListenerSets that are attached', () => {
    const [ls, other] = context.listenerSets;
    if (!ls || !other) throw new Error('two ListenerSets were given');
    expect(index.listenersOfSet.get(ls)?.map(({ irName }) => irName)).toEqual(['default/gw/default/ls/extra']);
    expect(index.listenersOfSet.get(other)).toBeUndefined();
  });

  it('lists what selectors pick from, Gateways before ListenerSets', () => {
    const { candidates } = index;
    const names = (list: typeof candidates.routes) => list.map(({ kind, metadata }) => `${kind}/${metadata.name}`);
    expect(names(candidates.routes)).toEqual(['HTTPRoute/r']);
    expect(names(candidates.listenerOwners)).toEqual([
      'Gateway/gw',
      'Gateway/empty',
      'ListenerSet/ls',
      'ListenerSet/lost',
    ]);
    expect(names(candidates.gateways)).toEqual(['Gateway/gw', 'Gateway/empty']);
    expect(names(candidates.listenerSets)).toEqual(['ListenerSet/ls', 'ListenerSet/lost']);
    expect(candidates.routes[0]?.group).toBe('gateway.networking.k8s.io');
  });
});

describe('parentGateway', () => {
  it('is the accepted Gateway that a ListenerSet names', () => {
    const [ls, other] = context.listenerSets;
    expect(ls && parentGateway(index, ls)).toBe(context.gateways[0]);
    expect(other && parentGateway(index, other)).toBeUndefined();
  });
});
