import { describe, expect, it } from 'vitest';
import { refKey } from '../../../src/analyze/index/ref-key.ts';

const ref = { group: 'g', kind: 'K', namespace: 'a', name: 'n' };

describe('refKey', () => {
  it.each([
    [{ group: '' }],
    [{ kind: 'Other' }],
    [{ namespace: 'b' }],
    [{ namespace: undefined }],
    [{ name: 'm' }],
    [{ namespace: undefined, name: 'a/n' }],
  ])('differs for %j', (other) => {
    expect(refKey({ ...ref, ...other })).not.toBe(refKey(ref));
  });

  it('is one for what no namespace and an empty one mean', () => {
    expect(refKey({ ...ref, namespace: '' })).toBe(refKey({ group: 'g', kind: 'K', name: 'n' }));
  });
});
