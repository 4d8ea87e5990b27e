import { expect, it } from 'vitest';
import { mergeKeysByField, mergeKeysByPath, noMergeKeys } from '../../../src/translate/merge/merge-keys.ts';

it('finds merge keys by the whole path', () => {
  const keys = mergeKeysByPath({ 'spec.compressor': 'type' });
  expect([['spec', 'compressor'], ['compressor'], ['spec'], []].map(keys)).toEqual([
    'type',
    undefined,
    undefined,
    undefined,
  ]);
});

it('finds merge keys by the last field, wherever it stands', () => {
  const keys = mergeKeysByField({ containers: 'name' });
  expect([['spec', 'containers'], ['containers'], ['containers', 'args'], []].map(keys)).toEqual([
    'name',
    'name',
    undefined,
    undefined,
  ]);
});

it.each(['constructor', 'toString', '__proto__'])('takes the field %s for a field like others', (field) => {
  expect(mergeKeysByField({ containers: 'name' })([field])).toBeUndefined();
  expect(mergeKeysByPath({ 'spec.compressor': 'type' })([field])).toBeUndefined();
});

it('finds none where there are none', () => {
  expect(noMergeKeys(['spec', 'containers'])).toBeUndefined();
});
