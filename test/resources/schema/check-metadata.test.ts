import { describe, expect, it } from 'vitest';
import { formatPath } from '../../../src/core/diagnostic.ts';
import type { JsonObject } from '../../../src/core/json.ts';
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

describe('checkMetadata', () => {
  it.each(cases)('judges %s', (_, metadata, expected) => {
    expect(checkMetadata(metadata).map(({ type, path }) => `${type} ${formatPath(path)}`)).toEqual(expected);
  });
});
