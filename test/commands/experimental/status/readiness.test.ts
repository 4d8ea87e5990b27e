import { describe, expect, it } from 'vitest';
import { unreadyReasons } from '../../../../src/commands/experimental/status/readiness.ts';
import { condition, gateway, live, policy, route } from './status-objects.ts';

const conditions = (...list: readonly object[]) => ({ status: { conditions: list } });

describe('unreadyReasons', () => {
  it('names conditions that are not True or not there', () => {
    expect(unreadyReasons('Gateway', live(gateway))).toEqual(['Programmed is False (NoAddress)']);
    expect(unreadyReasons('Gateway', live(gateway, conditions(condition('Accepted', 'True'))))).toEqual([
      'Programmed is not set',
    ]);
    expect(unreadyReasons('GatewayClass', live(gateway, conditions({ type: 'Accepted', status: 'Unknown' })))).toEqual([
      'Accepted is Unknown (no reason)',
    ]);
  });

  it('wants Programmed of Gateways, ResolvedRefs of routes and nothing but Accepted of the rest', () => {
    const accepted = condition('Accepted', 'True');
    const unhappy = [accepted, condition('ResolvedRefs', 'False'), condition('Programmed', 'False')];
    const parents = { status: { parents: [{ parentRef: { kind: 'Gateway', name: 'eg' }, conditions: unhappy }] } };
    expect(unreadyReasons('GRPCRoute', live(route('r', 'n'), parents))).toEqual([
      'ResolvedRefs is False (ResolvedRefs) for gateway/eg',
    ]);
    expect(unreadyReasons('GatewayClass', live(gateway, conditions(...unhappy)))).toEqual([]);
    expect(unreadyReasons('ListenerSet', live(gateway, conditions(accepted)))).toEqual(['Programmed is not set']);
  });

  it('does not trust conditions of an older generation', () => {
    const changed = live(policy, { metadata: { ...policy.metadata, generation: 2 } });
    expect(unreadyReasons('SecurityPolicy', changed)).toEqual(['Accepted is of generation 1, not 2 for gateway/eg']);
  });

  it('tells of objects that no controller has looked at', () => {
    expect(unreadyReasons('HTTPRoute', live(policy, { status: {} }))).toEqual(['no controller has looked at it']);
    expect(unreadyReasons('SecurityPolicy', live(policy, { status: undefined }))).toHaveLength(1);
  });

  it('lets a patch policy be without Programmed, not with a false one', () => {
    const patch = (...list: readonly object[]) =>
      live(policy, { status: { ancestors: [{ ancestorRef: { kind: 'Gateway', name: 'eg' }, conditions: list }] } });
    expect(unreadyReasons('EnvoyPatchPolicy', patch(condition('Accepted', 'True')))).toEqual([]);
    const failed = patch(condition('Accepted', 'True'), condition('Programmed', 'False', 'Invalid'));
    expect(unreadyReasons('EnvoyPatchPolicy', failed)).toEqual(['Programmed is False (Invalid) for gateway/eg']);
  });
});
