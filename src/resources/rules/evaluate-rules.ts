import { isObject, type JsonObject, type JsonValue } from '../../core/json.ts';
import type { Finding } from '../schema/finding.ts';
import type { Rule } from './rule.ts';

/** Rules in the shape of the objects they speak of: one walk over an object asks them all. */
export interface RuleTree {
  readonly rules: Rule[];
  readonly members: Map<string, RuleTree>;
  entries?: RuleTree;
}

/** Arranges rules by their paths. */
export function growRuleTree(rules: readonly Rule[]): RuleTree {
  const root: RuleTree = { rules: [], members: new Map() };
  for (const rule of rules) {
    let node = root;
    for (const part of rule.path.replaceAll('[]', '.[]').split('.')) {
      if (part === '') continue;
      node = part === '[]' ? entriesOf(node) : memberOf(node, part);
    }
    node.rules.push(rule);
  }
  return root;
}

function entriesOf(node: RuleTree): RuleTree {
  node.entries ??= { rules: [], members: new Map() };
  return node.entries;
}

function memberOf(node: RuleTree, name: string): RuleTree {
  const known = node.members.get(name);
  if (known !== undefined) return known;
  const created: RuleTree = { rules: [], members: new Map() };
  node.members.set(name, created);
  return created;
}

/** Asks every rule at each place of the object where its path exists; the violated ones, in document order. */
export function evaluateRules(tree: RuleTree, object: JsonObject): readonly Finding[] {
  const findings: Finding[] = [];
  const path: (string | number)[] = [];
  const visit = (node: RuleTree, value: JsonValue): void => {
    for (const { id, check, message } of node.rules) {
      if (!check(value)) findings.push({ type: 'Invalid', path: [...path], message, rule: id });
    }
    if (node.entries !== undefined && Array.isArray(value)) {
      for (const [i, entry] of value.entries()) enter(node.entries, i, entry);
    }
    if (node.members.size > 0 && isObject(value)) {
      for (const [name, member] of node.members) {
        const child = value[name];
        if (child !== undefined && child !== null) enter(member, name, child);
      }
    }
  };
  const enter = (node: RuleTree, part: string | number, value: JsonValue): void => {
    path.push(part);
    visit(node, value);
    path.pop();
  };
  visit(tree, object);
  return findings;
}
