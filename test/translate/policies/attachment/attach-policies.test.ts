import { describe, expect, it } from 'vitest';
import type { BackendTrafficPolicy } from '../../../../src/resources/generated/types.ts';
import { attachPolicies } from '../../../../src/translate/policies/attachment/attach-policies.ts';
import { backendPolicy, gateway, httpRoute, listenerSet, ref } from '../fixtures.ts';
import { routedContext } from '../routed-context.ts';
import { recordingKind, statusOf } from './recording-kind.ts';

function attach(policies: BackendTrafficPolicy[]) {
  const context = routedContext({
    gateways: [gateway('gw', 'http', 'other')],
    listenerSets: [listenerSet('ls', 'gw', { extra: 9000 })],
    httpRoutes: [httpRoute('r', [{ name: 'gw' }], ['a', 'b'])],
  });
  const { kind, applied } = recordingKind();
  const result = attachPolicies(context, kind, policies);
  const statuses = Object.fromEntries(policies.map((p) => [p.metadata.name, statusOf(context, p)]));
  return { applied, statuses, order: result.map((p) => p.metadata.name), context };
}

const on = (name: string, kind: string, target: string, section?: string) =>
  backendPolicy(name, { targetRefs: [ref(kind, target, section)] });

describe('attachPolicies', () => {
  it('goes from the most specific targets to the least, and gives the policies in that order', () => {
    const { applied, order } = attach([
      on('gateway', 'Gateway', 'gw'),
      on('listener', 'Gateway', 'gw', 'http'),
      on('set', 'ListenerSet', 'ls'),
      on('set-listener', 'ListenerSet', 'ls', 'extra'),
      on('route', 'HTTPRoute', 'r'),
      on('rule', 'HTTPRoute', 'r', 'a'),
    ]);
    expect(applied).toEqual([
      'rule > HTTPRoute r/a @ http other',
      'route > HTTPRoute r @ http other',
      'set-listener > extra',
      'set > extra',
      'listener > http',
      'gateway > http other extra of the whole Gateway',
    ]);
    // A ListenerSet reference is met in the passes of routes too, which is where its policy takes its place.
    expect(order).toEqual(['set-listener', 'rule', 'set', 'route', 'listener', 'gateway']);
  });

  it('shows policies whose targets are missing, without a status, and none that selects nothing', () => {
    const idle = backendPolicy('idle', { targetSelectors: [{ kind: 'GRPCRoute' }] });
    const { order, statuses, applied } = attach([on('lost', 'HTTPRoute', 'missing'), idle]);
    expect([order, statuses, applied]).toEqual([['lost'], { lost: [], idle: [] }, []]);
  });

  it('gives a target to the first policy, which keeps it', () => {
    const { statuses, applied } = attach([on('first', 'HTTPRoute', 'r'), on('second', 'HTTPRoute', 'r')]);
    expect(applied).toEqual(['first > HTTPRoute r @ http other']);
    expect(statuses.second).toEqual(['Gateway/gw: Accepted=False/Conflicted']);
  });

  it('cuts statuses to 16 ancestors', () => {
    const names = Array.from({ length: 17 }, (_, i) => `l${i}`);
    const context = routedContext({ gateways: [gateway('gw', ...names)] });
    const policy = backendPolicy('p', { targetRefs: names.map((name) => ref('Gateway', 'gw', name)) });
    attachPolicies(context, recordingKind().kind, [policy]);
    expect(statusOf(context, policy)).toHaveLength(16);
  });
});
