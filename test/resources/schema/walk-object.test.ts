import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/json.ts';
import type { SchemaNode } from '../../../src/resources/schema/schema-table.ts';
import { report, type Step, type Walk } from '../../../src/resources/schema/walk.ts';
import { walkObject } from '../../../src/resources/schema/walk-object.ts';
import { walkValue } from '../../../src/resources/schema/walk-value.ts';
import { brief, nodeAt, walkAt } from './schema-nodes.ts';

const keep: Step = (_walk, _node, value) => value;
function walk(node: SchemaNode, value: JsonObject, step: Step = keep, rest: Partial<Walk> = {}) {
  const at = walkAt(['o'], { defaults: false, ...rest });
  const result = walkObject(at, node, value, step);
  return { result, findings: brief(at.findings), path: at.path };
}
const node: SchemaNode = {
  properties: new Map([
    ['a', 0],
    ['b', 0],
  ]),
  required: ['a'],
};

describe('members', () => {
  it('are walked at their place; what changed is copied', () => {
    const value = { a: 1, b: 2 };
    const step: Step = (at, _node, member) => {
      if (member === 2) report(at, 'Invalid', 'm');
      return member === 2 ? 20 : member;
    };
    expect(walk(node, value, step)).toEqual({ result: { a: 1, b: 20 }, findings: ['Invalid o.b'], path: ['o'] });
    expect(value.b).toBe(2);
    expect(walk(node, value).result).toBe(value);
  });

  it('that are null are absent', () => {
    expect(walk(node, { a: null, b: null })).toMatchObject({ result: {}, findings: ['Required o.a'] });
  });

  it.each([
    ['report', { a: 1 }, ['UnknownField o.c']],
    ['drop', { a: 1 }, []],
    ['ignore', { a: 1, c: 3 }, []],
  ] as const)('that are unknown: %s', (unknownFields, result, findings) => {
    expect(walk(node, { a: 1, c: 3 }, keep, { unknownFields })).toMatchObject({ result, findings });
  });

  it('that are unknown are kept where anything may stand', () => {
    const value = { a: 1, c: 3 };
    expect(walk({ ...node, preserveUnknownFields: true }, value).result).toBe(value);
  });

  it('are not missed where a like name was written', () => {
    const listener = nodeAt('Gateway', 'spec.listeners[]');
    expect(walk(listener, { nme: 'a', port: 80, protocol: 'HTTP' }).findings).toEqual(['UnknownField o.nme']);
    expect(walk(listener, { port: 80, protocol: 'HTTP' }).findings).toEqual(['Required o.name']);
  });
});

describe('defaults', () => {
  const listener = nodeAt('Gateway', 'spec.listeners[]');
  const given = { name: 'a', port: 80, protocol: 'HTTP' };

  it('are copied in and walked like given values', () => {
    expect(walk(listener, given, walkValue, { defaults: true }).result).toEqual({
      ...given,
      allowedRoutes: { namespaces: { from: 'Same' } },
    });
    expect(walk(listener, given, walkValue).result).toBe(given);
  });

  it('stay out where a value is given, but not where it is null', () => {
    const { result } = walk(listener, { ...given, allowedRoutes: { namespaces: { from: 'All' } } }, walkValue, {
      defaults: true,
    });
    expect(result.allowedRoutes).toEqual({ namespaces: { from: 'All' } });
    expect(walk(listener, { ...given, allowedRoutes: null }, walkValue, { defaults: true }).result).toHaveProperty(
      'allowedRoutes.namespaces.from',
      'Same',
    );
  });
});

describe('maps', () => {
  const map: SchemaNode = { additionalProperties: 0, maxProperties: 2, minProperties: 1 };

  it('walk every value; null is absent', () => {
    const step: Step = (at, _node, member) => {
      if (member === 'bad') report(at, 'TypeInvalid', 'm');
      return member === 'old' ? 'new' : member;
    };
    expect(walk(map, { x: 'old', y: null, 'a/b': 'bad' }, step)).toEqual({
      result: { x: 'new', 'a/b': 'bad' },
      findings: ['TypeInvalid o.a/b'],
      path: ['o'],
    });
  });

  it.each([
    [{}, ['Invalid o']],
    [{ x: 1 }, []],
    [{ x: 1, y: 1 }, []],
    [{ x: 1, y: 1, z: 1 }, ['TooMany o']],
    [{ x: 1, y: 1, z: null }, []],
  ])('count their entries: %j', (value, findings) => {
    expect(walk(map, value).findings).toEqual(findings);
  });
});
