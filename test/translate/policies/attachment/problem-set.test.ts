import { expect, it } from 'vitest';
import { createProblemSet } from '../../../../src/translate/policies/attachment/problem-set.ts';

it('keeps each problem once, the first found first', () => {
  const set = createProblemSet();
  expect(set.all()).toEqual([]);
  set.add([{ message: 'a', path: ['first'] }, { message: 'b' }]);
  set.add([{ message: 'a', path: ['second'] }, { message: 'c' }]);
  expect(set.all()).toEqual([{ message: 'a', path: ['first'] }, { message: 'b' }, { message: 'c' }]);
});
