import { expect, it } from 'vitest';
import { reaches, type Threshold } from '../../src/analyze/finding.ts';

it.each<readonly [Threshold, readonly boolean[]]>([
  ['info', [true, true, true]],
  ['warning', [false, true, true]],
  ['error', [false, false, true]],
  ['never', [false, false, false]],
])('a threshold of %s is reached by info, warning, error: %j', (threshold, expected) => {
  expect((['info', 'warning', 'error'] as const).map((severity) => reaches(severity, threshold))).toEqual(expected);
});
