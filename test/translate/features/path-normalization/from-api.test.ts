import { describe, expect, it } from 'vitest';
import { pathNormalization } from '../../../../src/translate/features/path-normalization/feature.ts';
import { clientInput, httpOf } from '../traffic-input.ts';

describe('path normalization', () => {
  it('changes what the policy gives and keeps the defaults of the listener', () => {
    const of = (path: object) => httpOf(pathNormalization, clientInput({ path })).value?.path;
    expect(of({ disableMergeSlashes: true })).toEqual({
      mergeSlashes: false,
      escapedSlashesAction: 'UnescapeAndRedirect',
    });
    expect(of({ escapedSlashesAction: 'KeepUnchanged' })).toEqual({
      mergeSlashes: true,
      escapedSlashesAction: 'KeepUnchanged',
    });
  });
});
