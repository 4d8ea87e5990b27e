import { expect, it } from 'vitest';
import { ProtoProblem } from '../../../../src/translate/xds/proto/proto-problem.ts';

it('says the place first, where there is one', () => {
  expect(new ProtoProblem('a.b', 'is wrong').message).toBe('a.b: is wrong');
  expect(new ProtoProblem('', 'is wrong').message).toBe('is wrong');
});
