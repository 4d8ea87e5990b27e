import type { JsonObject } from '../../../src/core/json.ts';
import { evaluateRules, growRuleTree } from '../../../src/resources/rules/evaluate-rules.ts';
import type { Rule } from '../../../src/resources/rules/rule.ts';

/** The rules that an object violates, whatever its kind: number and place, such as `41 spec.fraction`. */
export function brokenRules(rules: readonly Rule[], object: object): readonly string[] {
  return evaluateRules(growRuleTree(rules), object as JsonObject).map(({ rule, path }) =>
    `${rule} ${path.join('.')}`.trim(),
  );
}
