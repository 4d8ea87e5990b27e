import { expect, it } from 'vitest';
import type { Finding } from '../../src/analyze/finding.ts';
import { joinJudgement } from '../../src/analyze/join-judgement.ts';

const finding = (code: string, name: string, path?: Finding['path']): Finding => ({
  code,
  severity: 'error',
  message: code,
  resource: { group: 'g', kind: 'K', name },
  ...(path && { path }),
});

it('leaves out what was found without an Envoy where a real one speaks of the field', () => {
  const own = [finding('EG0093', 'a', ['spec']), finding('EG0093', 'b', ['spec']), finding('EG0029', 'a', ['spec'])];
  const judged = [finding('EG0092', 'a', ['spec'])];
  expect(joinJudgement(own, judged).map(({ code, resource }) => `${code} ${resource?.name}`)).toEqual([
    'EG0093 b',
    'EG0029 a',
    'EG0092 a',
  ]);
});
