import { describe, expect, it } from 'vitest';
import { namedTargets, targetKey } from '../../../../src/translate/policies/attachment/target.ts';
import { backendPolicy, ref } from '../fixtures.ts';

const group = 'gateway.networking.k8s.io';

describe('namedTargets', () => {
  it('are those of the list, in the namespace of the policy', () => {
    const targetRefs = [ref('Gateway', 'a'), ref('HTTPRoute', 'b', 'rule')];
    expect(namedTargets(backendPolicy('p', { targetRefs }))).toEqual([
      { group, kind: 'Gateway', namespace: 'default', name: 'a' },
      { group, kind: 'HTTPRoute', namespace: 'default', name: 'b', sectionName: 'rule' },
    ]);
    expect(namedTargets(backendPolicy('p', {}))).toEqual([]);
    expect(namedTargets({ metadata: {} })).toEqual([]);
  });

  it('is the deprecated one where there is one', () => {
    const spec = { targetRef: ref('Gateway', 'a'), targetRefs: [ref('Gateway', 'b')] };
    expect(namedTargets(backendPolicy('p', spec)).map(({ name }) => name)).toEqual(['a']);
  });

  it('leaves out empty references, and takes an empty section for none', () => {
    const targetRefs = [{ group: '', kind: '', name: '' }, { ...ref('Gateway', 'b'), sectionName: '' }, {} as never];
    expect(namedTargets(backendPolicy('p', { targetRefs }))).toEqual([
      { group, kind: 'Gateway', namespace: 'default', name: 'b' },
    ]);
  });
});

describe('targetKey', () => {
  it('differs in every part', () => {
    const target = { group, kind: 'Gateway', namespace: 'default', name: 'a' };
    const others = [
      { ...target, group: '' },
      { ...target, kind: 'ListenerSet' },
      { ...target, namespace: 'x' },
      { ...target, name: 'b' },
      { ...target, sectionName: 's' },
    ];
    expect(new Set([target, ...others].map(targetKey)).size).toBe(6);
    expect(targetKey({ ...target })).toBe(targetKey(target));
  });
});
