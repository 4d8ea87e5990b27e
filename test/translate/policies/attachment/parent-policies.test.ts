import { describe, expect, it } from 'vitest';
import type { BackendTrafficPolicy } from '../../../../src/resources/generated/types.ts';
import { indexAttachmentTargets } from '../../../../src/translate/policies/attachment/attachment-index.ts';
import { indexParentPolicies } from '../../../../src/translate/policies/attachment/parent-policies.ts';
import { backendPolicy, gateway, listenerSet, ref } from '../fixtures.ts';
import { routedContext } from '../routed-context.ts';

const context = routedContext({
  gateways: [gateway('gw', 'http', 'other')],
  listenerSets: [listenerSet('ls', 'gw', { extra: 9000, more: 9001 })],
});
const index = indexAttachmentTargets(context);

/** The policy above each listener, with its scope. */
function above(policies: BackendTrafficPolicy[]): Record<string, string | undefined> {
  const find = indexParentPolicies(policies, index);
  const listeners = context.gateways.flatMap((g) => g.listeners);
  return Object.fromEntries(
    listeners.map((l) => {
      const found = find(l);
      return [l.listener.name, found && `${found.policy.metadata.name} at ${found.scope.key}`];
    }),
  );
}

const on = (name: string, kind: string, target: string, section?: string) =>
  backendPolicy(name, { targetRefs: [ref(kind, target, section)] });

describe('indexParentPolicies', () => {
  it('looks at the listener, then at what it stands in, then at the Gateway', () => {
    const policies = [
      on('gateway', 'Gateway', 'gw'),
      on('listener', 'Gateway', 'gw', 'http'),
      on('set', 'ListenerSet', 'ls'),
      on('set-listener', 'ListenerSet', 'ls', 'more'),
    ];
    expect(above(policies)).toEqual({
      http: 'listener at gateway:default/gw:http',
      other: 'gateway at gateway:default/gw',
      extra: 'set at listenerset:default/ls',
      more: 'set-listener at listenerset:default/ls:more',
    });
    expect(above(policies.slice(0, 2))).toMatchObject({ extra: 'gateway at gateway:default/gw' });
    expect(above([])).toEqual({});
  });

  it('takes the first policy of a scope, also one that a selector picks', () => {
    const selecting = backendPolicy('selecting', { targetSelectors: [{ kind: 'Gateway' }] });
    const policies = [selecting, on('late', 'Gateway', 'gw')];
    expect(above(policies).http).toBe('selecting at gateway:default/gw');
  });

  it('passes by policies of routes, of missing objects and of missing listeners', () => {
    const policies = [
      on('route', 'HTTPRoute', 'gw'),
      on('missing', 'Gateway', 'nobody'),
      on('section', 'Gateway', 'gw', 'extra'),
      on('set-section', 'ListenerSet', 'ls', 'http'),
    ];
    expect(above(policies)).toEqual({});
  });
});
