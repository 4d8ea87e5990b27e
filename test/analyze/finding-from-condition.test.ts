import { describe, expect, it } from 'vitest';
import { findingsFromCondition } from '../../src/analyze/finding-from-condition.ts';
import { formatPath } from '../../src/core/diagnostic.ts';

const object = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: { name: 'shop', namespace: 'default' },
  spec: {
    parentRefs: [{ name: 'eg' }],
    rules: [
      {
        filters: [
          { type: 'A', header: 'x' },
          { type: 'B', header: 'x' },
        ],
      },
      { backendRefs: [{ name: 'cart' }] },
    ],
  },
};

function found(message: string): readonly string[] {
  const condition = { type: 'Accepted', status: 'False', reason: 'Why', message, lastTransitionTime: '' } as const;
  return findingsFromCondition({ object, path: ['spec', 'parentRefs', 0], condition }).map(
    ({ path = [], message: text }) => `${formatPath(path)} = ${text}`,
  );
}

describe('findingsFromCondition', () => {
  it('stand at the field of the status when the message names none', () => {
    expect(found('Nothing works.')).toEqual(['spec.parentRefs[0] = Nothing works (Why)']);
  });

  it('stand at the field that the message names, each part by itself', () => {
    expect(found('spec.rules[0].filters[1]: is odd. spec.rules[1]: is odd too.')).toEqual([
      'spec.rules[0].filters[1] = is odd (Why)',
      'spec.rules[1] = is odd too (Why)',
    ]);
  });

  it('stand at a field that is named in the middle', () => {
    expect(found('the value of spec.rules[1].backendRefs[0] is odd')).toEqual([
      'spec.rules[1].backendRefs[0] = the value of spec.rules[1].backendRefs[0] is odd (Why)',
    ]);
  });

  it('pass over fields that the object does not have', () => {
    expect(found('spec.gone[0]: is odd.')).toEqual(['spec.parentRefs[0] = is odd (Why)']);
  });

  it('stand at the value that is quoted, when there is just one', () => {
    expect(found('spec.rules[1]: "cart" is odd.')).toEqual(['spec.rules[1].backendRefs[0].name = "cart" is odd (Why)']);
    expect(found('spec.rules[0]: "x" is odd.')).toEqual(['spec.rules[0] = "x" is odd (Why)']);
  });

  it('are about the object of the status', () => {
    const condition = {
      type: 'Accepted',
      status: 'False',
      reason: 'Why',
      message: 'm',
      lastTransitionTime: '',
    } as const;
    expect(findingsFromCondition({ object, path: [], condition })).toMatchObject([
      {
        resource: { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'default', name: 'shop' },
        path: [],
      },
    ]);
  });
});
