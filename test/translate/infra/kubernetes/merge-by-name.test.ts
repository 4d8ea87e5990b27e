import { expect, it } from 'vitest';
import { mergeByName } from '../../../../src/translate/infra/kubernetes/merge-by-name.ts';

it('replaces in place and appends what is new; the last of one name counts', () => {
  const merged = mergeByName([{ name: 'a' }, { name: 'b' }], [
    { name: 'c' },
    { name: 'a', by: 'user' },
    { name: 'c', by: 'user' },
  ] as { name: string }[]);
  expect(merged).toEqual([{ name: 'a', by: 'user' }, { name: 'b' }, { name: 'c', by: 'user' }]);
});
