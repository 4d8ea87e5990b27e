import { describe, expect, it } from 'vitest';
import { attachToListeners } from '../../../../src/translate/policies/attachment/attach-to-listeners.ts';
import { resolveTarget } from '../../../../src/translate/policies/attachment/resolve-target.ts';
import type { RoutePolicyKind } from '../../../../src/translate/policies/attachment/route-policy-kind.ts';
import { gatewayScope, listenerSetScope } from '../../../../src/translate/policies/attachment/scope-graph.ts';
import { backendPolicy, gateway, listenerSet, ref } from '../fixtures.ts';
import { routedContext } from '../routed-context.ts';
import { attachmentOf, recordingKind, statusOf } from './recording-kind.ts';

const gw = gateway('gw', 'http', 'other');
const ls = listenerSet('ls', 'gw', { extra: 9000, more: 9001 });

/** Attaches a policy to one target; a more specific policy replaces it and another merges with it where that is asked for. */
function attach(
  target: [kind: 'Gateway' | 'ListenerSet', section?: string],
  {
    rest = {},
    deprecated = false,
    below = false,
  }: { rest?: Partial<RoutePolicyKind<never>>; deprecated?: boolean; below?: boolean } = {},
) {
  const [kindName, section] = target;
  const reference = ref(kindName, kindName === 'Gateway' ? 'gw' : 'ls', section);
  const policy = backendPolicy('p', deprecated ? { targetRef: reference } : { targetRefs: [reference] });
  const context = routedContext({ gateways: [gw], listenerSets: [ls] });
  const { kind, applied } = recordingKind(rest as object);
  const attachment = attachmentOf(context, kind, [policy]);
  const scope = kindName === 'Gateway' ? gatewayScope(gw, section) : listenerSetScope(ls, section);
  if (below) {
    attachment.merges.add(scope, { kind: 'Route', key: 'route:HTTPRoute:default/m' });
    attachment.overrides.add(scope, { kind: 'Route', key: 'route:HTTPRoute:default/o' });
  }
  const resolved = resolveTarget(
    attachment.index,
    attachment.claims,
    policy,
    { ...reference, namespace: 'default' },
    'listener owner',
  );
  if (!resolved || resolved.kind === 'route') throw new Error('the target exists');
  attachToListeners(attachment, policy, resolved);
  return { applied, status: statusOf(context, policy), overrides: attachment.overrides };
}

const accepted = 'Accepted=True/Accepted';

describe('attachToListeners', () => {
  it.each<['Gateway' | 'ListenerSet', string | undefined, string, string]>([
    ['Gateway', undefined, 'p > http other extra more of the whole Gateway', 'Gateway/gw'],
    ['Gateway', 'other', 'p > other', 'Gateway/gw/other'],
    ['ListenerSet', undefined, 'p > extra more', 'ListenerSet/ls'],
    ['ListenerSet', 'more', 'p > more', 'ListenerSet/ls/more'],
  ])('applies a policy to %s %s', (kind, section, applied, place) => {
    const found = attach([kind, section]);
    expect(found.applied).toEqual([applied]);
    expect(found.status).toEqual([`${place}: ${accepted}`]);
  });

  it('refuses a section that is missing', () => {
    expect(attach(['Gateway', 'none'])).toMatchObject({
      applied: [],
      status: ['Gateway/gw/none: Accepted=False/TargetNotFound'],
    });
  });

  it('tells of problems', () => {
    const applyToListeners = () => [{ message: 'm' }];
    expect(attach(['Gateway'], { rest: { applyToListeners } }).status).toEqual(['Gateway/gw: Accepted=False/Invalid']);
  });

  it.each([
    ['Gateway', true, 'Warning=True/DeprecatedField, Merged=True/Merged, Overridden=True/Overridden'],
    ['Gateway', false, 'Merged=True/Merged, Overridden=True/Overridden, Warning=True/DeprecatedField'],
    ['ListenerSet', true, 'Warning=True/DeprecatedField, Merged=True/Merged, Overridden=True/Overridden'],
    ['ListenerSet', false, 'Merged=True/Merged, Overridden=True/Overridden, Warning=True/DeprecatedField'],
  ] as const)('writes the conditions of a %s in the order of the kind, warnings first: %s', (kind, first, expected) => {
    const warnsFirst = { gateway: kind === 'Gateway' && first, listenerSet: kind === 'ListenerSet' && first };
    const { status } = attach([kind], { rest: { warnsFirst }, deprecated: true, below: true });
    expect(status[0]?.split(': ')[1]).toBe(`${accepted}, ${expected}`);
  });

  it('takes precedence over the policy of what the target is part of', () => {
    const childrenOf = (target: Parameters<typeof attach>[0], scope: Parameters<typeof gatewayScope>[0]) => [
      ...attach(target).overrides.children(scope === gw ? gatewayScope(gw) : listenerSetScope(ls)),
    ];
    expect(childrenOf(['Gateway', 'http'], gw)).toEqual(['gateway:default/gw:http']);
    expect(childrenOf(['ListenerSet'], gw)).toEqual(['listenerset:default/ls']);
    expect(childrenOf(['ListenerSet', 'more'], ls)).toEqual(['listenerset:default/ls:more']);
    expect(childrenOf(['ListenerSet', 'more'], gw)).toEqual([]);
    expect([...attach(['ListenerSet', 'more']).overrides.descendants(gatewayScope(gw))]).toEqual([
      'listenerset:default/ls:more',
    ]);
    expect(childrenOf(['Gateway'], gw)).toEqual([]);
  });
});
