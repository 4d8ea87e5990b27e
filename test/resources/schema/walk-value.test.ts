import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/core/json.ts';
import type { SchemaNode } from '../../../src/resources/schema/schema-table.ts';
import type { Walk } from '../../../src/resources/schema/walk.ts';
import { walkValue } from '../../../src/resources/schema/walk-value.ts';
import { brief, nodeAt, walkAt } from './schema-nodes.ts';

function walk(node: SchemaNode, value: JsonValue, rest: Partial<Walk> = {}) {
  const at = walkAt(['f'], rest);
  const result = walkValue(at, node, value);
  return { result, findings: brief(at.findings), hints: at.findings.map(({ hint }) => hint) };
}

describe('types', () => {
  const samples: Readonly<Record<string, JsonValue>> = {
    text: 'a',
    whole: 1,
    broken: 1.5,
    boolean: true,
    list: [],
    object: {},
    null: null,
  };

  it.each<[SchemaNode, readonly string[]]>([
    [{ type: 'string' }, ['text']],
    [{ type: 'integer' }, ['whole']],
    [{ type: 'number' }, ['whole', 'broken']],
    [{ type: 'boolean' }, ['boolean']],
    [{ type: 'array' }, ['list']],
    [{ type: 'object' }, ['object']],
    [{ intOrString: true }, ['text', 'whole']],
    [{}, Object.keys(samples)],
  ])('%j', (node, fitting) => {
    const fits = Object.keys(samples).filter((name) => walk(node, samples[name] ?? null).findings.length === 0);
    expect(fits).toEqual(fitting);
  });

  it('leave a value of a wrong type as it is and ask nothing more of it', () => {
    expect(walk({ type: 'string', enum: ['a'], minLength: 5 }, 5)).toMatchObject({
      result: 5,
      findings: ['TypeInvalid f'],
    });
  });

  it.each<[SchemaNode['type'], JsonValue, RegExp | undefined]>([
    ['string', 5, /quotes/],
    ['string', true, /yes/],
    ['string', {}, undefined],
    ['integer', '5', /without quotes/],
    ['integer', '5s', undefined],
    ['boolean', 'True', /without quotes/],
    ['boolean', 'yes', undefined],
    ['array', 'a', /dash/],
    ['array', null, undefined],
    ['object', [{}], /Remove the dash/],
    ['object', 'a', undefined],
  ])('of %s tell what to do about %j', (type, value, hint) => {
    const [given] = walk({ type }, value).hints;
    if (hint) expect(given).toMatch(hint);
    else expect(given).toBeUndefined();
  });
});

describe('an object in the place of a list', () => {
  const rules = nodeAt('HTTPRoute', 'spec.rules');

  it('lacks a dash: its first field is unknown', () => {
    expect(walk(rules, { backendRefs: [], name: 'a' })).toMatchObject({ findings: ['UnknownField f.backendRefs'] });
  });

  it('is of a wrong type where it is empty, or where nothing is said of unknown fields', () => {
    expect(walk(rules, {}).findings).toEqual(['TypeInvalid f']);
    expect(walk(rules, { a: 1 }, { unknownFields: 'drop' }).findings).toEqual(['TypeInvalid f']);
  });
});

describe('what fits its type', () => {
  it.each<[SchemaNode, JsonValue, readonly string[]]>([
    [{ type: 'string', maxLength: 1 }, 'ab', ['TooLong f']],
    [{ type: 'integer', maximum: 1 }, 2, ['Invalid f']],
    [{ type: 'array', maxItems: 1 }, [1, 2], ['TooMany f']],
    [{ type: 'object', required: ['a'] }, {}, ['Required f.a']],
    [{ type: 'string', enum: ['a'] }, 'b', ['NotSupported f']],
    [{ type: 'integer', enum: [1] }, 2, ['NotSupported f']],
  ])('is checked as %j: %j', (node, value, findings) => {
    expect(walk(node, value).findings).toEqual(findings);
  });

  it('is checked against alternatives, and defaulted in depth', () => {
    const address = nodeAt('Gateway', 'spec.addresses[]');
    expect(walk(address, { type: 'IPAddress', value: '10.0.0.1' }).findings).toEqual([]);
    expect(walk(address, { type: 'IPAddress', value: 'x' }).findings[0]).toBe('Invalid f');
    expect(walk(nodeAt('HTTPRoute', 'spec.rules'), [{}]).result).toEqual([
      { matches: [{ path: { type: 'PathPrefix', value: '/' } }] },
    ]);
  });
});
