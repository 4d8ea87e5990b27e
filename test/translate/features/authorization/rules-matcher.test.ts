import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../src/core/result.ts';
import type { AuthorizationRule } from '../../../../src/translate/features/authorization/ir.ts';
import { rulesMatcher } from '../../../../src/translate/features/authorization/rules-matcher.ts';

const rule = (name: string, action: 'Allow' | 'Deny'): AuthorizationRule => ({ name, action, principal: {} });
const typed = (fields: object) => ({ '@type': 'type.googleapis.com/envoy.config.rbac.v3.Action', ...fields });
const allow = typed({ name: 'ALLOW' });
const deny = typed({ name: 'DENY', action: 'DENY' });

describe('rulesMatcher', () => {
  it('keeps rules in their order, each with its action under its name', () => {
    const rules = [rule('first', 'Deny'), rule('second', 'Allow')];
    expect(rulesMatcher({ defaultAction: 'Allow', rules }, ({ name }) => ok({ of: name }))).toEqual({
      ok: true,
      value: {
        matcherList: {
          matchers: [
            { predicate: { of: 'first' }, onMatch: { action: { name: 'first', typedConfig: deny } } },
            { predicate: { of: 'second' }, onMatch: { action: { name: 'second', typedConfig: allow } } },
          ],
        },
        onNoMatch: { action: { name: 'default', typedConfig: allow } },
      },
    });
  });

  it.each(['Deny', undefined, 'Log'])('denies what no rule allows when the default is %s', (defaultAction) => {
    expect(rulesMatcher({ defaultAction: defaultAction as 'Deny' }, () => ok({}))).toEqual({
      ok: true,
      value: { onNoMatch: { action: { name: 'default', typedConfig: deny } } },
    });
  });

  it.each([
    ['has no predicate', ok(undefined)],
    ['cannot be written', fail('the reason')],
  ])('names a rule that %s', (_, predicate) => {
    const rules = [rule('bad', 'Allow')];
    const matcher = rulesMatcher({ defaultAction: 'Deny', rules }, () => predicate);
    expect(matcher).toEqual({ ok: false, error: expect.stringContaining('rule bad') });
    if (!predicate.ok) expect(matcher).toEqual({ ok: false, error: expect.stringContaining('the reason') });
  });
});
