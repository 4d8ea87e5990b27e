import { describe, expect, it } from 'vitest';
import { suppressionFromFlag } from '../../../src/analyze/suppress/from-flags.ts';
import { UsageError } from '../../../src/core/errors.ts';

const by = { by: 'flag', source: undefined };

describe('--ignore', () => {
  it.each([
    ['EG0007: tenants add routes', { code: 'EG0007', reason: 'tenants add routes' }],
    ['  EG0007 :why ', { code: 'EG0007', reason: 'why' }],
    ['EG0007 Gateway/infra/*: a: b', { code: 'EG0007', scope: { pattern: 'Gateway/infra/*' }, reason: 'a: b' }],
    ['version-deprecated: known', { code: 'version-deprecated', reason: 'known' }],
  ])('%s', (text, expected) => {
    expect(suppressionFromFlag(text)).toEqual({ ...expected, ...by });
  });

  it.each([['EG0007'], ['EG0007:'], ['EG0007:  '], [''], [': why'], ['EG0007 Gateway infra: why'], ['*: why']])(
    'refuses %j',
    (text) => {
      expect(() => suppressionFromFlag(text)).toThrow(UsageError);
    },
  );
});
