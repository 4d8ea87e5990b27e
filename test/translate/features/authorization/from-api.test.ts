import { describe, expect, it } from 'vitest';
import type { SecurityPolicyAuthorizationRule } from '../../../../src/resources/generated/types.ts';
import { fromApi } from '../../../../src/translate/features/authorization/from-api.ts';
import { mergedWithParent, problemPaths, securityInput } from '../policy-input.ts';

const hook = fromApi.security?.security;
const input = (rule: Partial<SecurityPolicyAuthorizationRule>) =>
  securityInput({ authorization: { rules: [{ action: 'Allow', ...rule }] } });
const at = 'spec.authorization.rules.0';

describe('rules', () => {
  it('name their ranges by the network', () => {
    expect(
      hook?.(input({ principal: { clientCIDRs: ['10.1.2.3/8', '2001:db8::1/32'] } })).value?.authorization,
    ).toEqual({
      defaultAction: 'Deny',
      rules: [
        {
          name: 'securitypolicy/apps/p/authorization/rule/0',
          action: 'Allow',
          principal: {
            clientCIDRs: [
              { cidr: '10.0.0.0/8', maskLen: 8, isIPv6: false, distinct: false, invert: false },
              { cidr: '2001:db8::/32', maskLen: 32, isIPv6: true, distinct: false, invert: false },
            ],
          },
        },
      ],
    });
  });

  it('keep names and print a principal always', () => {
    const cel = "request.path.startsWith('/a')";
    expect(hook?.(input({ name: 'n', cel })).value?.authorization?.rules).toEqual([
      { name: 'n', action: 'Allow', principal: {}, cel },
    ]);
  });

  it('are named after the policy that they stand in', () => {
    expect(hook?.(mergedWithParent(input({}), 'infra')).value?.authorization?.rules?.[0]?.name).toBe(
      'securitypolicy/infra/parent/authorization/rule/0',
    );
  });

  it.each<[string, Partial<SecurityPolicyAuthorizationRule>, string]>([
    ['a range without length', { principal: { clientCIDRs: ['10.0.0.1'] } }, `${at}.principal.clientCIDRs.0`],
    ['a broken expression', { cel: 'request.path ==' }, `${at}.cel`],
    [
      'a look-ahead',
      { operation: { path: { type: 'RegularExpression', value: '(?=a)' } } },
      `${at}.operation.path.value`,
    ],
    [
      'an unknown match',
      { operation: { path: { type: 'Suffix' as 'Exact', value: 'a' } } },
      `${at}.operation.path.type`,
    ],
  ])('all go with %s in one', (_, rule, path) => {
    const outcome = hook?.(input(rule));
    expect(outcome?.value).toBeUndefined();
    expect(problemPaths(outcome)).toEqual([path]);
  });
});
