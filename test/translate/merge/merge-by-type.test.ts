import { expect, it } from 'vitest';
import { type MergeType, mergeByType } from '../../../src/translate/merge/merge-by-type.ts';
import { mergeKeysByField } from '../../../src/translate/merge/merge-keys.ts';

const base = { env: [{ name: 'A' }], kept: 1 };
const patch = { env: [{ name: 'B' }] };

it.each<[MergeType, object]>([
  ['Replace', patch],
  ['JSONMerge', { ...patch, kept: 1 }],
  ['StrategicMerge', { env: [{ name: 'B' }, { name: 'A' }], kept: 1 }],
])('merges by %s', (type, expected) => {
  expect(mergeByType(base, patch, type, mergeKeysByField({ env: 'name' }))).toEqual(expected);
});
