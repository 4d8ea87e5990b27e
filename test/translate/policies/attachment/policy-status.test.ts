import { describe, expect, it } from 'vitest';
import {
  markInvalid,
  policyStatus,
  refuseTarget,
  reportScopes,
  warnDeprecated,
} from '../../../../src/translate/policies/attachment/policy-status.ts';
import {
  createScopeGraph,
  gatewayScope,
  type Scope,
} from '../../../../src/translate/policies/attachment/scope-graph.ts';
import { backendPolicy, gateway } from '../fixtures.ts';
import { routedContext } from '../routed-context.ts';
import { statusOf } from './recording-kind.ts';

const a = { kind: 'Gateway', namespace: 'default', name: 'a' };
const b = { ...a, name: 'b' };
const scope = gatewayScope(gateway('a'));
const route = (name: string): Scope => ({ kind: 'Route', key: `route:HTTPRoute:default/${name}` });

function write(say: (status: ReturnType<typeof policyStatus>) => void) {
  const context = routedContext({});
  const policy = backendPolicy('p', {}, { generation: 7 });
  say(policyStatus(context, policy));
  const conditions = context.statuses.of(policy).ancestors?.flatMap((entry) => entry.conditions) ?? [];
  return { status: statusOf(context, policy), conditions };
}

describe('the status of a policy', () => {
  it('carries the generation of the policy', () => {
    expect(write((status) => status.acceptIfUnset(a)).conditions[0]?.observedGeneration).toBe(7);
  });

  it('says on every ancestor that a target cannot be had', () => {
    const problem = { reason: 'Conflicted', message: 'm' } as const;
    expect(write((status) => refuseTarget(status, [a, b], problem)).status).toEqual([
      'Gateway/a: Accepted=False/Conflicted',
      'Gateway/b: Accepted=False/Conflicted',
    ]);
  });

  it('joins the problems of an invalid policy', () => {
    const { status, conditions } = write((s) => markInvalid(s, [a], [{ message: 'one.' }, { message: 'two.' }]));
    expect(status).toEqual(['Gateway/a: Accepted=False/Invalid']);
    expect(conditions[0]?.message).toBe('one. two.');
  });

  it('warns of deprecated fields by name, if there are some', () => {
    const { status, conditions } = write((s) => warnDeprecated(s, [a], ['spec.targetRef', 'spec.x']));
    expect(status).toEqual(['Gateway/a: Warning=True/DeprecatedField']);
    expect(conditions[0]?.message).toContain('spec.targetRef, spec.x');
    expect(write((s) => warnDeprecated(s, [a], [])).status).toEqual([]);
  });
});

describe('reportScopes', () => {
  const report = (merged: Scope[], overriding: Scope[]) => {
    const [merges, overrides] = [createScopeGraph(), createScopeGraph()];
    for (const child of merged) merges.add(scope, child);
    for (const child of overriding) overrides.add(scope, child);
    return write((status) => reportScopes(status, a, scope, { merges, overrides }));
  };

  it.each<[string, Scope[], Scope[], string[]]>([
    ['nothing', [], [], []],
    ['a merge, which is no override', [route('m')], [route('m')], ['Gateway/a: Merged=True/Merged']],
    ['an override', [], [route('o')], ['Gateway/a: Overridden=True/Overridden']],
    ['both', [route('m')], [route('m'), route('o')], ['Gateway/a: Merged=True/Merged, Overridden=True/Overridden']],
  ])('tells of %s below the scope', (_name, merged, overriding, expected) => {
    expect(report(merged, overriding).status).toEqual(expected);
  });

  it('names what is below in a stable order', () => {
    const { conditions } = report([], [route('z'), gatewayScope(gateway('a'), 'http'), route('b')]);
    expect(conditions[0]?.message).toContain(
      'HTTPRoute default/b, HTTPRoute default/z, listener http of Gateway default/a',
    );
  });
});
