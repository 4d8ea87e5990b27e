import { expect, it } from 'vitest';
import { suppressionWithoutReason } from '../../../src/analyze/checks/eg0091-suppression-without-reason.ts';
import { applySuppressions } from '../../../src/analyze/suppress/apply-suppressions.ts';
import { analyzeText, world } from '../analyze-text.ts';

it('EG0091 is reported where suppressions are applied, with the severity of its page', () => {
  const { code, severity } = suppressionWithoutReason;
  const suppression = { code: 'EG0007', reason: '', by: 'flag', source: undefined } as const;
  expect(applySuppressions([], [suppression], () => true).findings).toMatchObject([{ code, severity }]);
});

it('EG0091 is none of the analysis', async () => {
  expect((await analyzeText(world, { codes: ['EG0091'] })).findings).toEqual([]);
});
