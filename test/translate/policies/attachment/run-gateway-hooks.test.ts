import { describe, expect, it } from 'vitest';
import type { Feature } from '../../../../src/translate/features/feature.ts';
import type { PolicyInput } from '../../../../src/translate/features/from-api-hooks.ts';
import type { GatewayContext } from '../../../../src/translate/gateway-api/contexts.ts';
import { unmergedPolicy } from '../../../../src/translate/policies/attachment/merge-policies.ts';
import { runGatewayHooks } from '../../../../src/translate/policies/attachment/run-gateway-hooks.ts';
import type { TargetingPolicy } from '../../../../src/translate/policies/attachment/target.ts';
import { backendPolicy, gateway } from '../fixtures.ts';
import { routedContext } from '../routed-context.ts';

type Slice = { readonly same?: string; readonly of?: string };
const policy: TargetingPolicy = backendPolicy('p', {});
const feature = (name: string): Feature => ({ name, summary: '', fields: [] });

/** Two features: one is the same everywhere, the other depends on the Gateway. */
function run() {
  const made = routedContext({ gateways: [gateway('a', 'http'), gateway('b', 'http')] });
  const context = { ...made, hooks: { ...made.hooks, features: [feature('same'), feature('of')] } };
  const [a, b] = context.gateways as [GatewayContext, GatewayContext];
  const calls: string[] = [];
  const effective = unmergedPolicy(policy);
  const build = (name: string) => (input: PolicyInput<TargetingPolicy>) => {
    calls.push(`${name} ${input.gateway.irKey}`);
    return { value: { [name]: input.gateway.irKey }, problems: [{ message: name }] };
  };
  const slices = runGatewayHooks<TargetingPolicy, Slice>(
    ({ name }) => ({ build: build(name), perGateway: name === 'of' }),
    { policy, ownerOf: () => policy, context, gateway: a },
    effective,
  );
  return { slices, a, b, calls, context, effective };
}

describe('runGatewayHooks', () => {
  it('runs what is the same everywhere once, and the rest once for each Gateway that is asked for', () => {
    const { slices, a, b, calls } = run();
    expect(slices.shared.value).toEqual({ same: 'default/a' });
    expect(calls).toEqual(['same default/a']);
    expect(slices.forGateway(b).value).toEqual({ same: 'default/a', of: 'default/b' });
    expect(slices.forGateway(b)).toBe(slices.forGateway(b));
    expect(slices.forGateway(a).value).toEqual({ same: 'default/a', of: 'default/a' });
    expect(calls).toEqual(['same default/a', 'of default/b', 'of default/a']);
  });

  it('adds the problems of the Gateway to the shared ones', () => {
    const { slices, a } = run();
    expect(slices.shared.problems.map(({ message }) => message)).toEqual(['same']);
    expect(slices.forGateway(a).problems.map((problem) => problem.feature)).toEqual(['same', 'of']);
  });

  it('remembers the policy behind each slice', () => {
    const { slices, a, context, effective } = run();
    for (const { value } of [slices.shared, slices.forGateway(a)]) {
      expect(context.effectivePolicies.of(value)).toBe(effective);
      expect(context.provenance.originsOf(value)).toEqual([{ object: policy, path: ['spec'] }]);
    }
  });
});
