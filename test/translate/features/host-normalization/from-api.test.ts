import { describe, expect, it } from 'vitest';
import { hostNormalization } from '../../../../src/translate/features/host-normalization/feature.ts';
import { clientInput, httpOf } from '../traffic-input.ts';

describe('host normalization', () => {
  it('says whether the dot at the end goes, when the policy says so', () => {
    const of = (host: object) => httpOf(hostNormalization, clientInput({ headers: { host } })).value;
    expect(of({ stripTrailingHostDot: true })).toEqual({ host: { stripTrailingHostDot: true } });
    expect(of({ stripTrailingHostDot: false })).toEqual({ host: {} });
    expect(of({})).toBeUndefined();
  });
});
