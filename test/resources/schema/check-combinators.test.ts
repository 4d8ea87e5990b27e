import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/core/json.ts';
import { checkCombinators } from '../../../src/resources/schema/check-combinators.ts';
import { type SchemaNode, schemaNode } from '../../../src/resources/schema/schema-table.ts';
import { report, type Step } from '../../../src/resources/schema/walk.ts';
import { brief, walkAt } from './schema-nodes.ts';

/** Stands for the checks of alternatives: each index of the table finds these fields of the value wrong. */
function check(node: SchemaNode, wrong: Readonly<Record<number, readonly string[]>>, value: JsonValue = 'v') {
  const fields = new Map(Object.entries(wrong).map(([index, names]) => [schemaNode(Number(index)), names]));
  const seen: string[] = [];
  const step: Step = (walk, part) => {
    seen.push(`${walk.defaults} ${walk.unknownFields}`);
    for (const name of fields.get(part) ?? []) report(walk, 'Required', 'm', undefined, name);
    return 'changed';
  };
  const walk = walkAt(['f']);
  checkCombinators(walk, node, value, step);
  return { findings: brief(walk.findings), seen };
}

describe('checkCombinators', () => {
  it('asks nothing of a node without alternatives', () => {
    expect(check({}, { 0: ['a'] })).toEqual({ findings: [], seen: [] });
  });

  it('reports what every part of allOf finds', () => {
    expect(check({ allOf: [0, 1, 2] }, { 0: ['a'], 2: ['c'] }).findings).toEqual(['Required f.a', 'Required f.c']);
  });

  it('wants one of anyOf at least', () => {
    expect(check({ anyOf: [0, 1] }, {}).findings).toEqual([]);
    expect(check({ anyOf: [0, 1] }, { 0: ['a'] }).findings).toEqual([]);
    expect(check({ anyOf: [0] }, { 0: ['a', 'b'] }).findings).toEqual(['Invalid f', 'Required f.a', 'Required f.b']);
  });

  it('wants exactly one of oneOf', () => {
    expect(check({ oneOf: [0, 1] }, { 1: ['a'] }).findings).toEqual([]);
    expect(check({ oneOf: [0, 1] }, {}).findings).toEqual(['Invalid f']);
    expect(check({ oneOf: [0] }, { 0: ['a'] }).findings).toEqual(['Invalid f', 'Required f.a']);
  });

  it('wants what not describes to be otherwise', () => {
    expect(check({ not: 0 }, { 0: ['a'] }).findings).toEqual([]);
    expect(check({ not: 0 }, {}).findings).toEqual(['Invalid f']);
  });

  it('leaves the alternatives of numbers or texts to the type', () => {
    expect(check({ anyOf: [0, 1], intOrString: true }, { 0: ['a'], 1: ['a'] }).findings).toEqual([]);
  });

  it('judges only: no defaults, no word about unknown fields', () => {
    expect(check({ allOf: [0], anyOf: [1], not: 2 }, { 2: ['x'] }).seen).toEqual(Array(3).fill('false ignore'));
  });
});
