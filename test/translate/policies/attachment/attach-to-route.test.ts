import { describe, expect, it } from 'vitest';
import type { BackendTrafficPolicy, BackendTrafficPolicySpec } from '../../../../src/resources/generated/types.ts';
import { attachToRoute } from '../../../../src/translate/policies/attachment/attach-to-route.ts';
import { resolveTarget } from '../../../../src/translate/policies/attachment/resolve-target.ts';
import type { RoutePolicyKind } from '../../../../src/translate/policies/attachment/route-policy-kind.ts';
import { gatewayScope, listenerSetScope } from '../../../../src/translate/policies/attachment/scope-graph.ts';
import { backendPolicy, gateway, httpRoute, listenerSet, ref } from '../fixtures.ts';
import { routedContext } from '../routed-context.ts';
import { attachmentOf, recordingKind, statusOf } from './recording-kind.ts';

const gw = gateway('gw', 'http', 'other');
const ls = listenerSet('ls', 'gw', { extra: 9000 });
const onGateway = backendPolicy('wide', { targetRefs: [ref('Gateway', 'gw')], retry: {} });
const merging = { mergeType: 'JSONMerge' };

interface Given {
  readonly spec?: Partial<BackendTrafficPolicySpec>;
  readonly rule?: string;
  readonly above?: readonly BackendTrafficPolicy[];
  readonly rest?: Partial<RoutePolicyKind<BackendTrafficPolicy>>;
  /** A policy that has a rule of the route already. */
  readonly ruleTaken?: boolean;
}

/** Attaches a policy to route `r`, whose parents are the Gateway and the ListenerSet. */
function attach({ spec = {}, rule, above = [], rest = {}, ruleTaken = false }: Given = {}) {
  const target = { ...ref('HTTPRoute', 'r', rule), namespace: 'default' };
  const policy = backendPolicy('own', { targetRefs: [ref('HTTPRoute', 'r', rule)], ...spec });
  const context = routedContext({
    gateways: [gw],
    listenerSets: [ls],
    httpRoutes: [httpRoute('r', [{ name: 'gw' }, ref('ListenerSet', 'ls')], ['a'])],
  });
  const { kind, applied } = recordingKind(rest);
  const attachment = attachmentOf(context, kind, [...above, policy]);
  const find = (section?: string) =>
    resolveTarget(attachment.index, attachment.claims, policy, { ...target, sectionName: section }, 'route');
  if (ruleTaken) find('a');
  const resolved = find(rule);
  if (resolved?.kind !== 'route') throw new Error('the route exists');
  attachToRoute(attachment, policy, resolved, target);
  return { applied, status: statusOf(context, policy), attachment };
}

const accepted = 'Accepted=True/Accepted';
const invalid = 'Accepted=False/Invalid';

describe('attachToRoute', () => {
  it('applies a policy once, to all listeners of all parents', () => {
    expect(attach()).toMatchObject({
      applied: ['own > HTTPRoute r @ http other extra'],
      status: [`Gateway/gw: ${accepted}`, `ListenerSet/ls: ${accepted}`],
    });
    expect(attach({ rule: 'a' }).applied).toEqual(['own > HTTPRoute r/a @ http other extra']);
  });

  it('takes precedence over policies on its parents, even where it is refused', () => {
    for (const rule of [undefined, 'none']) {
      const { overrides } = attach({ ...(rule && { rule }) }).attachment;
      expect([...overrides.children(gatewayScope(gw))]).toEqual(['route:HTTPRoute:default/r']);
      expect([...overrides.children(listenerSetScope(ls))]).toEqual(['route:HTTPRoute:default/r']);
    }
  });

  it('stops at a rule that is missing and at what the kind refuses', () => {
    expect(attach({ rule: 'none' })).toMatchObject({
      applied: [],
      status: ['Gateway/gw: Accepted=False/TargetNotFound', 'ListenerSet/ls: Accepted=False/TargetNotFound'],
    });
    const validate = () => [{ message: 'm' }];
    expect(attach({ rest: { validate }, spec: { targetRef: ref('HTTPRoute', 'r') } })).toMatchObject({
      applied: [],
      status: [`Gateway/gw: ${invalid}`, `ListenerSet/ls: ${invalid}`],
    });
  });

  it('warns of deprecated fields, also beside problems, and tells of policies on single rules', () => {
    const applyToRoute = () => [{ message: 'm' }];
    const spec = { targetRef: ref('HTTPRoute', 'r') };
    expect(attach({ spec, rest: { applyToRoute } }).status[0]).toBe(
      `Gateway/gw: ${invalid}, Warning=True/DeprecatedField`,
    );
    expect(attach({ spec, ruleTaken: true }).status[0]).toBe(
      `Gateway/gw: ${accepted}, Warning=True/DeprecatedField, Overridden=True/Overridden`,
    );
  });
});

describe('attachToRoute with a policy that merges', () => {
  it('merges on each listener with the policy above it', () => {
    const onSet = backendPolicy('set', { targetRefs: [ref('ListenerSet', 'ls')] });
    const { applied, status, attachment } = attach({ spec: merging, above: [onGateway, onSet] });
    expect(applied).toEqual([
      'wide+own > HTTPRoute r @ http alone',
      'wide+own > HTTPRoute r @ other alone',
      'set+own > HTTPRoute r @ extra alone',
    ]);
    expect(status).toEqual([
      'Gateway/gw/http: Merged=True/Merged',
      'Gateway/gw/other: Merged=True/Merged',
      'ListenerSet/ls/extra: Merged=True/Merged',
      `Gateway/gw: ${accepted}`,
      `ListenerSet/ls: ${accepted}`,
    ]);
    expect([...attachment.merges.children(listenerSetScope(ls))]).toEqual(['route:HTTPRoute:default/r']);
  });

  it('is applied alone where no policy is above it', () => {
    const { applied, status, attachment } = attach({ spec: merging });
    expect(applied[0]).toBe('own > HTTPRoute r @ http alone');
    expect(applied).toHaveLength(3);
    expect(status).toEqual([`Gateway/gw: ${accepted}`, `ListenerSet/ls: ${accepted}`]);
    expect(attachment.merges.children(gatewayScope(gw)).size).toBe(0);
  });

  it('refuses a merge type that it does not know, on the listeners', () => {
    const { applied, status } = attach({ spec: { mergeType: 'Replace' }, above: [onGateway] });
    expect(applied).toEqual([]);
    expect(status.slice(0, 2)).toEqual([`Gateway/gw/http: ${invalid}`, `Gateway/gw/other: ${invalid}`]);
    expect(status).toContain(`Gateway/gw: ${accepted}`);
  });

  it('judges the merged policy, which is not applied when it is refused', () => {
    const validate: RoutePolicyKind<BackendTrafficPolicy>['validate'] = ({ spec }) =>
      spec.retry ? [{ message: 'm' }] : [];
    const { applied, status } = attach({ spec: merging, above: [onGateway], rest: { validate } });
    expect(applied).toEqual([]);
    expect(status[0]).toBe(`Gateway/gw/http: ${invalid}`);
    expect(status.some((line) => line.includes('Merged'))).toBe(false);
  });
});
