import { describe, expect, it } from 'vitest';
import type { Feature } from '../../../../src/translate/features/feature.ts';
import type { Outcome } from '../../../../src/translate/features/from-api-hooks.ts';
import {
  describeProblems,
  mergeSlices,
  runFeatureHooks,
} from '../../../../src/translate/policies/attachment/run-feature-hooks.ts';

type Slice = Record<string, unknown>;
const feature = (name: string): Feature => ({ name, summary: '', fields: [] });

describe('runFeatureHooks', () => {
  const hooks: Record<string, (input: string) => Outcome<Slice>> = {
    a: (input) => ({ value: { from: input, shared: { a: 1 } }, warnings: [{ reason: 'W', message: 'w' }] }),
    bad: () => ({ problems: [{ message: 'one', failOpen: true }, { message: 'two' }] }),
    c: () => ({ value: { shared: { c: 3 } }, problems: [{ message: 'three' }] }),
  };
  const features = ['a', 'without', 'bad', 'c'].map(feature);

  it('merges the slices in order, and keeps valid parts beside problems, which name their feature', () => {
    const told: string[] = [];
    const built = runFeatureHooks<string, Slice>(
      features,
      ({ name }) => hooks[name],
      'input',
      ({ name }, slice) => told.push(`${name}: ${Object.keys(slice).join(' ')}`),
    );
    expect(built).toEqual({
      value: { from: 'input', shared: { a: 1, c: 3 } },
      problems: [
        { message: 'one', failOpen: true, feature: 'bad' },
        { message: 'two', feature: 'bad' },
        { message: 'three', feature: 'c' },
      ],
      warnings: [{ reason: 'W', message: 'w' }],
    });
    expect(told).toEqual(['a: from shared', 'c: shared']);
  });

  it('gives an empty slice where no feature has the hook', () => {
    expect(runFeatureHooks(features, () => undefined, 'input')).toEqual({ value: {}, problems: [], warnings: [] });
  });
});

describe('mergeSlices', () => {
  it.each<[string, Slice, Slice, Slice]>([
    ['objects in both', { x: { a: 1, b: 1 } }, { x: { b: 2 } }, { x: { a: 1, b: 2 } }],
    ['a list, which replaces', { x: [1] }, { x: [2] }, { x: [2] }],
    ['a scalar over an object', { x: { a: 1 } }, { x: 2 }, { x: 2 }],
    ['a cleared field, which takes nothing', { x: 1 }, { x: undefined }, { x: 1 }],
    ['a cleared field that nobody set', {}, { x: undefined }, { x: undefined }],
  ])('puts together %s', (_name, a, b, expected) => {
    const before = structuredClone(a);
    expect(mergeSlices(a, b)).toStrictEqual(expected);
    expect(a).toEqual(before);
  });
});

describe('describeProblems', () => {
  it('joins messages', () => {
    expect(describeProblems([{ message: 'One.' }, { message: 'Two.' }])).toBe('One. Two.');
    expect(describeProblems([])).toBe('');
  });
});
