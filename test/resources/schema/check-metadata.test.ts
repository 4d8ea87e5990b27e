import { describe, expect, it } from 'vitest';
import { formatPath } from '../../../src/core/diagnostic.ts';
import type { JsonValue } from '../../../src/core/json.ts';
import { checkMetadata } from '../../../src/resources/schema/check-metadata.ts';

const told = (metadata: JsonValue | undefined): string[] =>
  checkMetadata(metadata).map(({ type, path }) => `${type} ${formatPath(path)}`);

describe('checkMetadata', () => {
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
