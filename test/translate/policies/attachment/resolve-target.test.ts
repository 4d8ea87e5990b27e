import { describe, expect, it } from 'vitest';
import { indexAttachmentTargets } from '../../../../src/translate/policies/attachment/attachment-index.ts';
import {
  createClaims,
  resolveTarget,
  ruleIsClaimed,
  targetedListeners,
} from '../../../../src/translate/policies/attachment/resolve-target.ts';
import type { Target } from '../../../../src/translate/policies/attachment/target.ts';
import { backendPolicy, gateway, httpRoute, listenerSet, ref } from '../fixtures.ts';
import { routedContext } from '../routed-context.ts';

const index = indexAttachmentTargets(
  routedContext({
    gateways: [gateway('gw', 'http', 'other')],
    listenerSets: [listenerSet('ls', 'gw', { extra: 9000, more: 9001 }), listenerSet('lost', 'nowhere', { extra: 1 })],
    httpRoutes: [httpRoute('r', [{ name: 'gw' }], ['a', 'b'])],
  }),
);
const [first, second] = [backendPolicy('first', {}), backendPolicy('second', {})];
const target = (kind: string, name: string, section?: string): Target => ({
  ...ref(kind, name, section),
  namespace: 'default',
});

function resolve(of: Target, policy = first, claims = createClaims()) {
  return resolveTarget(index, claims, policy, of, of.kind.endsWith('Route') ? 'route' : 'listener owner');
}

describe('resolveTarget', () => {
  it.each<[string, Target, object | undefined]>([
    ['a route', target('HTTPRoute', 'r'), { kind: 'route', route: { kind: 'HTTPRoute' } }],
    ['a rule', target('HTTPRoute', 'r', 'b'), { kind: 'route', ruleName: 'b' }],
    ['a missing rule', target('HTTPRoute', 'r', 'x'), { kind: 'route', problem: { reason: 'TargetNotFound' } }],
    ['a missing route', target('HTTPRoute', 'x'), undefined],
    ['a route of another kind', target('GRPCRoute', 'r'), undefined],
    ['a Gateway', target('Gateway', 'gw'), { kind: 'gateway' }],
    ['a listener', target('Gateway', 'gw', 'http'), { kind: 'gateway', sectionName: 'http' }],
    [
      'the listener of a ListenerSet as one of the Gateway',
      target('Gateway', 'gw', 'extra'),
      { kind: 'gateway', problem: { reason: 'TargetNotFound' } },
    ],
    ['a missing Gateway', target('Gateway', 'x'), undefined],
    ['a ListenerSet', target('ListenerSet', 'ls'), { kind: 'listenerSet', gateway: { irKey: 'default/gw' } }],
    ['its listener', target('ListenerSet', 'ls', 'more'), { kind: 'listenerSet', sectionName: 'more' }],
    [
      'its missing listener',
      target('ListenerSet', 'ls', 'http'),
      { kind: 'listenerSet', problem: { reason: 'TargetNotFound' } },
    ],
    ['a ListenerSet without Gateway', target('ListenerSet', 'lost'), undefined],
    ['another kind', target('Service', 'gw'), undefined],
  ])('finds %s', (_name, of, expected) => {
    const found = resolve(of);
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(expected);
    const hasProblem = expected !== undefined && 'problem' in expected;
    expect(found?.problem !== undefined).toBe(hasProblem);
  });

  it('gives a target to the first policy, sections by themselves, whatever the group says', () => {
    const claims = createClaims();
    const reason = (of: Target, policy = second) => resolve(of, policy, claims)?.problem?.reason;
    expect(reason(target('Gateway', 'gw'), first)).toBeUndefined();
    expect(reason(target('Gateway', 'gw'))).toBe('Conflicted');
    expect(reason({ ...target('Gateway', 'gw'), group: 'other.io' })).toBe('Conflicted');
    expect(reason(target('Gateway', 'gw', 'http'))).toBeUndefined();
    expect(reason(target('Gateway', 'gw', 'http'))).toBe('Conflicted');
  });

  it('claims nothing for a section that is missing', () => {
    const claims = createClaims();
    resolve(target('HTTPRoute', 'r', 'x'), first, claims);
    expect(claims.has('gateway.networking.k8s.io/HTTPRoute/default/r/x')).toBe(false);
    expect(ruleIsClaimed(claims, target('HTTPRoute', 'r'))).toBe(false);
    resolve(target('HTTPRoute', 'r', 'a'), first, claims);
    expect(ruleIsClaimed(claims, target('HTTPRoute', 'r'))).toBe(true);
    expect(ruleIsClaimed(claims, target('HTTPRoute', 'other'))).toBe(false);
  });
});

describe('targetedListeners', () => {
  it.each([
    [target('Gateway', 'gw'), ['http', 'other', 'extra', 'more']],
    [target('Gateway', 'gw', 'other'), ['other']],
    [target('ListenerSet', 'ls'), ['extra', 'more']],
    [target('ListenerSet', 'ls', 'more'), ['more']],
  ])('are those that %j means', (of, expected) => {
    const resolved = resolve(of);
    if (!resolved || resolved.kind === 'route') throw new Error('the target exists');
    expect(targetedListeners(index, resolved).map(({ listener }) => listener.name)).toEqual(expected);
  });
});

describe('createClaims', () => {
  it('tells who came first', () => {
    const claims = createClaims();
    expect(claims.claim('k', first)).toBeUndefined();
    expect(claims.claim('k', second)).toBe(first);
    expect(claims.claim('k', first)).toBe(first);
    expect([claims.has('k'), claims.has('other')]).toEqual([true, false]);
  });
});
