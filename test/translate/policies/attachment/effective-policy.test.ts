import { describe, expect, it } from 'vitest';
import type { BackendTrafficPolicySpec } from '../../../../src/resources/generated/types.ts';
import {
  createEffectivePolicyBook,
  fieldSources,
} from '../../../../src/translate/policies/attachment/effective-policy.ts';
import { mergePolicies, unmergedPolicy } from '../../../../src/translate/policies/attachment/merge-policies.ts';
import { backendTrafficMergeRules } from '../../../../src/translate/policies/backend-traffic-policy/merge-rules.ts';
import { backendPolicy, ref } from '../fixtures.ts';

function merge(parent: BackendTrafficPolicySpec, own: BackendTrafficPolicySpec, type: 'StrategicMerge' | 'JSONMerge') {
  return mergePolicies(backendPolicy('parent', parent), backendPolicy('own', own), type, backendTrafficMergeRules);
}

const gzip = { type: 'Gzip', gzip: {} } as const;
const brotli = { type: 'Brotli', brotli: {} } as const;

describe('createEffectivePolicyBook', () => {
  it('knows the policy behind a slice, the very object', () => {
    const book = createEffectivePolicyBook();
    const effective = unmergedPolicy(backendPolicy('p', {}));
    const slice = { retry: {} };
    expect(book.note(slice, effective)).toBe(slice);
    expect(book.of(slice)).toBe(effective);
    expect(book.of({ ...slice })).toBeUndefined();
  });
});

describe('fieldSources', () => {
  const sources = (effective: ReturnType<typeof merge>) =>
    fieldSources(effective).map(
      ({ path, policy, sourcePath }) => `${path.join('.')} <- ${policy.metadata.name}:${sourcePath.join('.')}`,
    );

  it('tells which policy each field in force is from', () => {
    const effective = merge(
      { retry: { numRetries: 2 }, timeout: { tcp: { connectTimeout: '1s' } } },
      { timeout: { http: { requestTimeout: '3s' } }, mergeType: 'JSONMerge' },
      'JSONMerge',
    );
    expect(sources(effective)).toEqual([
      'spec.retry.numRetries <- parent:spec.retry.numRetries',
      'spec.timeout.tcp.connectTimeout <- parent:spec.timeout.tcp.connectTimeout',
      'spec.timeout.http.requestTimeout <- own:spec.timeout.http.requestTimeout',
    ]);
  });

  it('follows the items of merged lists back to their places', () => {
    const effective = merge({ compressor: [brotli, gzip] }, { compressor: [gzip] }, 'StrategicMerge');
    expect(sources(effective)).toEqual([
      'spec.compressor.0.type <- parent:spec.compressor.0.type',
      'spec.compressor.0.brotli <- parent:spec.compressor.0.brotli',
      'spec.compressor.1.type <- own:spec.compressor.0.type',
      'spec.compressor.1.gzip <- own:spec.compressor.0.gzip',
    ]);
  });

  it('gives the policy itself when nothing was merged', () => {
    expect(sources(unmergedPolicy(backendPolicy('alone', { retry: {} })))).toEqual(['spec.retry <- alone:spec.retry']);
  });

  it('passes by the fields that say where a policy applies, and keeps whole lists whole', () => {
    const spec = { targetRefs: [ref('Gateway', 'gw')], targetSelectors: [{ kind: 'Gateway' }], compressor: [gzip] };
    expect(sources(unmergedPolicy(backendPolicy('alone', spec)))).toEqual(['spec.compressor <- alone:spec.compressor']);
    const effective = merge({ compressor: [brotli] }, { compressor: [gzip] }, 'JSONMerge');
    expect(sources(effective)).toEqual(['spec.compressor <- own:spec.compressor']);
  });
});
