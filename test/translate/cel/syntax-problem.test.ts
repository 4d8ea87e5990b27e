import { expect, it } from 'vitest';
import { CelSyntaxProblem } from '../../../src/translate/cel/syntax-problem.ts';

it('carries the place beside the message', () => {
  const problem = new CelSyntaxProblem(7, 'a brace is missing');
  expect([problem.offset, problem.message, problem instanceof Error]).toEqual([7, 'a brace is missing', true]);
});
