import { describe, expect, it } from 'vitest';
import type { BackendTrafficPolicySpec } from '../../../../src/resources/generated/types.ts';
import { mergePolicies, unmergedPolicy } from '../../../../src/translate/policies/attachment/merge-policies.ts';
import { backendTrafficMergeRules } from '../../../../src/translate/policies/backend-traffic-policy/merge-rules.ts';
import { backendPolicy } from '../fixtures.ts';

function merge(parent: BackendTrafficPolicySpec, own: BackendTrafficPolicySpec, type: 'StrategicMerge' | 'JSONMerge') {
  return mergePolicies(backendPolicy('parent', parent), backendPolicy('own', own), type, backendTrafficMergeRules);
}

const gzip = { type: 'Gzip', gzip: {} } as const;
const brotli = { type: 'Brotli', brotli: {} } as const;
const zstd = { type: 'Zstd', zstd: {} } as const;

describe('mergePolicies', () => {
  it("lays the route policy over its parent and keeps the route policy's name", () => {
    const { policy } = merge(
      { timeout: { http: { requestTimeout: '1s' }, tcp: { connectTimeout: '2s' } } },
      { timeout: { http: { requestTimeout: '3s' } } },
      'JSONMerge',
    );
    expect(policy.metadata.name).toBe('own');
    expect(policy.spec.timeout).toEqual({ http: { requestTimeout: '3s' }, tcp: { connectTimeout: '2s' } });
  });

  it('merges keyed lists item by item only in a strategic merge', () => {
    const parent = { compressor: [gzip, brotli] };
    const own = { compressor: [{ type: 'Gzip', minContentLength: '100' } as const, zstd] };
    expect(merge(parent, own, 'StrategicMerge').policy.spec.compressor).toEqual([
      { ...gzip, minContentLength: '100' },
      zstd,
      brotli,
    ]);
    expect(merge(parent, own, 'JSONMerge').policy.spec.compressor).toEqual(own.compressor);
  });

  it('writes the fields that are never left out: null removes, other values replace', () => {
    const { policy } = merge(
      {
        healthCheck: { active: { type: 'HTTP', timeout: '1s', http: { path: '/a' } } },
        loadBalancer: { type: 'Random' },
      },
      { healthCheck: { active: { type: 'HTTP', http: {} as never } }, loadBalancer: { zoneAware: {} } as never },
      'StrategicMerge',
    );
    expect(policy.spec.healthCheck?.active).toEqual({ type: 'HTTP', http: { path: '' } });
    expect(policy.spec.loadBalancer?.type).toBe('');
  });

  it('names the owner of a field by a predicate on the route policy', () => {
    const effective = merge({ retry: {} }, { dns: {} }, 'JSONMerge');
    expect(effective.ownerOf(({ spec }) => spec.retry !== undefined).metadata.name).toBe('parent');
    expect(effective.ownerOf(({ spec }) => spec.dns !== undefined).metadata.name).toBe('own');
    expect(unmergedPolicy(backendPolicy('alone', {})).ownerOf(() => false).metadata.name).toBe('alone');
  });
});
