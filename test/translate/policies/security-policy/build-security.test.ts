import { describe, expect, it } from 'vitest';
import type { SecurityPolicySpec } from '../../../../src/resources/generated/types.ts';
import type { GatewayContext } from '../../../../src/translate/gateway-api/contexts.ts';
import { mergePolicies, unmergedPolicy } from '../../../../src/translate/policies/attachment/merge-policies.ts';
import { buildSecurity, securityInput } from '../../../../src/translate/policies/security-policy/build-security.ts';
import { gateway } from '../fixtures.ts';
import { routedContext } from '../routed-context.ts';
import { allow, missingExtAuth, securityPolicy } from './security-policies.ts';

const context = routedContext({ gateways: [gateway('gw', 'http')] });
const [gw] = context.gateways as [GatewayContext];

function build(spec: SecurityPolicySpec) {
  const effective = unmergedPolicy(securityPolicy('p', spec));
  return { slices: buildSecurity(securityInput(context, gw, effective), effective), effective };
}

describe('securityInput', () => {
  it('hands on what was merged', () => {
    const [parent, own] = [securityPolicy('parent', {}), securityPolicy('own', {})];
    const effective = mergePolicies(parent, own, 'JSONMerge', { keys: {} });
    const input = securityInput(context, gw, effective);
    expect(input).toMatchObject({ context, gateway: gw, policy: effective.policy, merged: effective.merged });
    expect(input.ownerOf(() => false)).toBe(parent);
  });
});

describe('buildSecurity', () => {
  it('builds what is the same everywhere by itself, and external services for a Gateway', () => {
    const { slices } = build({ cors: { allowOrigins: ['https://a.com'] }, ...missingExtAuth(true) });
    expect(Object.keys(slices.shared.value)).toEqual(['cors']);
    expect(slices.shared.problems).toEqual([]);
    const { value, problems } = slices.forGateway(gw);
    expect(value.cors).toEqual(slices.shared.value.cors);
    expect(problems.map(({ feature, failOpen }) => [feature, failOpen])).toEqual([['ext-auth', true]]);
  });

  it('keeps the valid parts beside problems', () => {
    const { value, problems } = build({ cors: {}, ...allow('10.0.0.1') }).slices.shared;
    expect(value).toHaveProperty('cors');
    expect(value).not.toHaveProperty('authorization');
    expect(problems.map(({ feature }) => feature)).toEqual(['authorization']);
  });

  it('remembers the policy behind the slice', () => {
    const { slices, effective } = build(allow('10.0.0.0/8'));
    expect(context.effectivePolicies.of(slices.forGateway(gw).value)).toBe(effective);
  });
});
