import { describe, expect, it } from 'vitest';
import type { Feature } from '../../../../src/translate/features/feature.ts';
import { noteSliceOrigins } from '../../../../src/translate/policies/attachment/slice-origins.ts';
import { createProvenance } from '../../../../src/translate/provenance.ts';
import { backendPolicy } from '../fixtures.ts';

const feature: Feature = {
  name: 'f',
  summary: '',
  fields: [
    { kind: 'SecurityPolicy', path: 'spec.retry' },
    { kind: 'BackendTrafficPolicy', path: 'spec.timeout.http' },
    { kind: 'BackendTrafficPolicy', path: 'spec.retry' },
  ],
};
const timeout = { http: { requestTimeout: '1s' } };

/** Policy and field that a part of the slice is noted as coming from. */
function originOf(sources: Parameters<typeof noteSliceOrigins>[1], part: object = { x: 1 }) {
  const provenance = createProvenance();
  noteSliceOrigins(provenance, sources)(feature, { part, scalar: 1 });
  return provenance.originsOf(part).map(({ object, path }) => [object.metadata?.name, path.join('.')]);
}

describe('noteSliceOrigins', () => {
  it('names the first field of the feature that the policy has', () => {
    expect(originOf({ policy: backendPolicy('p', { retry: {}, timeout }) })).toEqual([['p', 'spec.timeout.http']]);
    expect(originOf({ policy: backendPolicy('p', { retry: {}, timeout: {} }) })).toEqual([['p', 'spec.retry']]);
    expect(originOf({ policy: backendPolicy('p', { retry: {} }) }, [1])).toEqual([['p', 'spec.retry']]);
    expect(originOf({ policy: backendPolicy('p', {}) })).toEqual([]);
  });

  it('prefers the more specific of merged policies', () => {
    const policy = backendPolicy('own', { retry: {}, timeout });
    const parent = backendPolicy('parent', { timeout });
    const merged = (own: object) => ({ policy, merged: { own: backendPolicy('own', own), parent } });
    expect(originOf(merged({ retry: {} }))).toEqual([['own', 'spec.retry']]);
    expect(originOf(merged({}))).toEqual([['parent', 'spec.timeout.http']]);
  });
});
