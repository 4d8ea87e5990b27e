import { describe, expect, it } from 'vitest';
import { formatPath } from '../../../src/core/diagnostic.ts';
import type { JsonObject, JsonValue } from '../../../src/core/json.ts';
import { checkMetadata } from '../../../src/resources/schema/check-metadata.ts';

const owner = { apiVersion: 'v1', kind: 'Node', name: 'a', uid: 'u' };

const cases: readonly (readonly [string, JsonObject, readonly string[]])[] = [
  ['a plain name', { name: 'a.b-c' }, []],
  ['no name', {}, ['Required metadata.name']],
  ['upper case', { name: 'A' }, ['Invalid metadata.name']],
  ['a long name', { name: 'a'.repeat(254) }, ['Invalid metadata.name']],
  ['a number as name', { name: 1 }, ['TypeInvalid metadata.name']],
  ['the beginning of a name', { generateName: 'a-' }, []],
  ['a bad beginning', { generateName: 'Ab-' }, ['Invalid metadata.generateName']],
  ['a beginning that ends in a dot', { generateName: 'a.' }, ['Invalid metadata.generateName']],
  ['a namespace with a dot', { name: 'a', namespace: 'b.c' }, ['Invalid metadata.namespace']],
  ['a label with a prefix', { name: 'a', labels: { 'a.b/C_d': 'x.Y' } }, []],
  ['a label value with a slash', { name: 'a', labels: { a: 'x/y' } }, ['Invalid metadata.labels']],
  ['a label value of 64 characters', { name: 'a', labels: { a: 'x'.repeat(64) } }, ['Invalid metadata.labels']],
  ['a label that is a number', { name: 'a', labels: { a: 1 } }, ['TypeInvalid metadata.labels.a']],
  ['an annotation with upper case in its prefix', { name: 'a', annotations: { 'A.b/c': '' } }, []],
  [
    'an annotation with a blank in its key',
    { name: 'a', annotations: { 'a b': '' } },
    ['Invalid metadata.annotations'],
  ],
  [
    'too many bytes of annotations',
    { name: 'a', annotations: { a: 'é'.repeat(131_072) } },
    ['TooLong metadata.annotations'],
  ],
  ['an owner', { name: 'a', ownerReferences: [owner] }, []],
  [
    'an owner without uid, and one that is a text',
    { name: 'a', ownerReferences: [{ ...owner, uid: '' }, 'b'] },
    ['Invalid metadata.ownerReferences[0].uid', 'TypeInvalid metadata.ownerReferences[1]'],
  ],
  [
    'two controllers',
    { name: 'a', ownerReferences: [1, 2].map((n) => ({ ...owner, uid: `${n}`, controller: true })) },
    ['Invalid metadata.ownerReferences'],
  ],
  ['finalizers', { name: 'a', finalizers: ['example.com/a', 'b c'] }, ['Invalid metadata.finalizers[1]']],
  ['finalizers that are a text', { name: 'a', finalizers: 'b' }, ['TypeInvalid metadata.finalizers']],
  ['an unknown field', { name: 'a', label: {} }, ['UnknownField metadata.label']],
];

const told = (metadata: JsonValue | undefined): string[] =>
  checkMetadata(metadata).map(({ type, path }) => `${type} ${formatPath(path)}`);

describe('checkMetadata', () => {
  it.each(cases)('judges %s', (_, metadata, expected) => {
    expect(told(metadata)).toEqual(expected);
  });

  it.each<[string, JsonValue | undefined, string[]]>([
    ['nothing', undefined, ['Required metadata.name']],
    ['null', null, ['Required metadata.name']],
    ['a text', 'a', ['TypeInvalid metadata']],
    ['a name', { name: 'a.b-c' }, []],
    ['a generated name', { generateName: 'a-' }, []],
    ['an empty generated name', { generateName: '' }, ['Required metadata.name']],
    ['a number as name', { name: 5 }, ['TypeInvalid metadata.name']],
    ['capitals in the name', { name: 'Shop' }, ['Invalid metadata.name']],
    ['a name of 254 letters', { name: 'a'.repeat(254) }, ['Invalid metadata.name']],
    ['an empty namespace', { name: 'a', namespace: '' }, []],
    ['a dot in the namespace', { name: 'a', namespace: 'a.b' }, ['Invalid metadata.namespace']],
    ['a list as namespace', { name: 'a', namespace: [] }, ['TypeInvalid metadata.namespace']],
    ['an unknown field', { name: 'a', owner: 'b' }, ['UnknownField metadata.owner']],
  ])('judges %s', (_, metadata, expected) => {
    expect(told(metadata)).toEqual(expected);
  });

  it('suggests the field that may be meant', () => {
    expect(checkMetadata({ name: 'a', lables: {} })[0]?.hint).toContain('labels');
    expect(checkMetadata({ name: 'a', team: 'b' })[0]?.hint).toContain('annotations');
  });

  it.each<[string, JsonValue, string[]]>([
    ['a good one', { 'example.com/team': 'shop', empty: '' }, []],
    ['no map', [], ['TypeInvalid metadata.labels']],
    ['null', null, []],
    ['a null value', { a: null }, []],
    ['a number', { a: 1 }, ['TypeInvalid metadata.labels.a']],
    ['a key with a space', { 'a b': 'c' }, ['Invalid metadata.labels']],
    ['a key with two slashes', { 'a/b/c': 'd' }, ['Invalid metadata.labels']],
    ['a prefix that is no domain', { 'A_/b': 'c' }, ['Invalid metadata.labels']],
    ['a name of 64 letters', { ['a'.repeat(64)]: 'c' }, ['Invalid metadata.labels']],
    ['a value with a space', { a: 'b c' }, ['Invalid metadata.labels']],
    ['a value of 64 letters', { a: 'b'.repeat(64) }, ['Invalid metadata.labels']],
  ])('judges labels: %s', (_, labels, expected) => {
    expect(told({ name: 'a', labels })).toEqual(expected);
  });

  it('takes capitals in keys of annotations, and any value', () => {
    expect(told({ name: 'a', annotations: { 'Example.com/Note': ' any\ntext ' } })).toEqual([]);
    expect(told({ name: 'a', annotations: { '/': 'x' } })).toEqual(['Invalid metadata.annotations']);
  });

  it('limits what annotations take together', () => {
    const half = 'x'.repeat(128 * 1024);
    expect(told({ name: 'a', annotations: { a: half } })).toEqual([]);
    expect(told({ name: 'a', annotations: { a: half, b: half } })).toEqual(['TooLong metadata.annotations']);
  });

  it('tells to quote what YAML takes for another type', () => {
    expect(checkMetadata({ name: 'a', labels: { on: true } })[0]?.hint).toBeDefined();
  });
});
