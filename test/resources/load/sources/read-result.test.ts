import { expect, it } from 'vitest';
import { sourceProblem } from '../../../../src/resources/load/sources/read-result.ts';

it('is one error about the source and no text', () => {
  expect(sourceProblem('c', 'file.yaml', 'm', 'h')).toEqual({
    texts: [],
    diagnostics: [{ code: 'c', severity: 'error', message: 'm', place: { file: 'file.yaml' }, hint: 'h' }],
  });
  expect(sourceProblem('c', 'f', 'm').diagnostics[0]?.hint).toBeUndefined();
});
