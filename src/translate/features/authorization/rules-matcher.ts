import { fail, ok, type Result } from '../../../core/result.ts';
import type { AuthorizationAction } from '../../ir/api-types.ts';
import type { Predicate } from '../../xds/matcher/predicate.ts';
import { any, type Message, type TypedExtension } from '../../xds/messages.ts';
import type { Authorization, AuthorizationRule } from './ir.ts';

/** Turns a rule into a predicate; undefined when the rule asks for nothing. */
export type RulePredicate = (rule: AuthorizationRule) => Result<Predicate | undefined, string>;

/** The rules as a matcher: the first rule that matches decides, else the default action; the error names a rule. */
export function rulesMatcher(authorization: Authorization, predicateOf: RulePredicate): Result<Message, string> {
  const matchers: Message[] = [];
  for (const rule of authorization.rules ?? []) {
    const predicate = predicateOf(rule);
    if (!predicate.ok) return fail(`rule ${rule.name}: ${predicate.error}`);
    if (!predicate.value)
      return fail(`rule ${rule.name} matches nothing: give it a principal, an operation or a CEL expression`);
    matchers.push({ predicate: predicate.value, onMatch: { action: action(rule.name, rule.action) } });
  }
  // Whoever is not allowed explicitly is denied.
  const fallback = authorization.defaultAction === 'Allow' ? 'Allow' : 'Deny';
  return ok({
    ...(matchers.length > 0 ? { matcherList: { matchers } } : {}),
    onNoMatch: { action: action('default', fallback) },
  });
}

function action(name: string, decision: AuthorizationAction): TypedExtension {
  const fields = decision === 'Deny' ? { name: 'DENY', action: 'DENY' } : { name: 'ALLOW' };
  return { name, typedConfig: any('envoy.config.rbac.v3.Action', fields) };
}
