import { describe, expect, it } from 'vitest';
import { formatPath } from '../../src/core/diagnostic.ts';
import { describeRef, groupOf, refOf } from '../../src/core/resource-ref.ts';

describe('formatPath', () => {
  it('writes fields, indexes and other keys', () => {
    expect(formatPath(['spec', 'rules', 0, 'backendRefs', 1, 'port'])).toBe('spec.rules[0].backendRefs[1].port');
    expect(formatPath(['metadata', 'labels', 'app.kubernetes.io/name'])).toBe(
      'metadata.labels["app.kubernetes.io/name"]',
    );
    expect(formatPath([])).toBe('');
  });
});

describe('resource identity', () => {
  it('is read from an object', () => {
    const object = {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: { name: 'eg', namespace: 'a' },
    };
    expect(refOf(object)).toEqual({ group: 'gateway.networking.k8s.io', kind: 'Gateway', namespace: 'a', name: 'eg' });
    expect(describeRef(refOf(object))).toBe('Gateway a/eg');
    expect(describeRef({ group: '', kind: 'Namespace', name: 'a' })).toBe('Namespace a');
    expect(groupOf('v1')).toBe('');
  });
});
