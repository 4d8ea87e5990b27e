import { describe, expect, it } from 'vitest';
import { evaluateRules, growRuleTree } from '../../../src/resources/rules/evaluate-rules.ts';
import type { Rule } from '../../../src/resources/rules/rule.ts';

const rule = (id: number, path: string, check: Rule['check'] = () => false): Rule => ({
  id,
  path,
  check,
  message: `m${id}`,
});
const asked = (rules: readonly Rule[], object: object) =>
  evaluateRules(growRuleTree(rules), object as never).map(({ rule: id, path }) => `${id} ${path.join('.')}`.trim());

describe('evaluateRules', () => {
  it('asks a rule at each place where its path exists', () => {
    const object = { a: { b: 1 }, list: [{ c: 1 }, { d: 1 }, { c: 2 }], nested: [[1, 2], [3]] };
    expect(asked([rule(1, '')], object)).toEqual(['1']);
    expect(asked([rule(1, 'a.b'), rule(2, 'a.c'), rule(3, 'a.b.c')], object)).toEqual(['1 a.b']);
    expect(asked([rule(1, 'list[].c')], object)).toEqual(['1 list.0.c', '1 list.2.c']);
    expect(asked([rule(1, 'list[]')], object)).toEqual(['1 list.0', '1 list.1', '1 list.2']);
    expect(asked([rule(1, 'nested[][]')], object)).toEqual(['1 nested.0.0', '1 nested.0.1', '1 nested.1.0']);
  });

  it('does not ask of what is null, or has another shape', () => {
    const rules = [rule(1, 'a'), rule(2, 'a[]'), rule(3, 'b[]'), rule(4, 'c.d')];
    expect(asked(rules, { a: null, b: { x: 1 }, c: [1] })).toEqual([]);
  });

  it('reports the violated ones alone, in document order, with their messages', () => {
    const even = (value: unknown): boolean => Number(value) % 2 === 0;
    const tree = growRuleTree([rule(2, 'list[]', even), rule(1, 'list[]', () => true), rule(3, 'list')]);
    expect(evaluateRules(tree, { list: [1, 2, 3] })).toEqual([
      { type: 'Invalid', path: ['list'], message: 'm3', rule: 3 },
      { type: 'Invalid', path: ['list', 0], message: 'm2', rule: 2 },
      { type: 'Invalid', path: ['list', 2], message: 'm2', rule: 2 },
    ]);
  });
});

describe('growRuleTree', () => {
  it('shares the nodes of common paths', () => {
    const tree = growRuleTree([rule(1, 'a.b[]'), rule(2, 'a.b[].c'), rule(3, 'a')]);
    expect([...tree.members.keys()]).toEqual(['a']);
    const a = tree.members.get('a');
    expect(a?.rules.map(({ id }) => id)).toEqual([3]);
    const entries = a?.members.get('b')?.entries;
    expect([entries?.rules.length, [...(entries?.members.keys() ?? [])]]).toEqual([1, ['c']]);
  });
});
