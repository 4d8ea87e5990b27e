import { expect, it } from 'vitest';
import { didYouMean, editDistance } from '../../src/core/did-you-mean.ts';

it.each([
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['form', 'from', 1],
  ['same', 'same', 0],
])('counts the edits from %s to %s', (a, b, expected) => {
  expect(editDistance(a, b)).toBe(expected);
});

it('finds the nearest candidate, whatever the letter case', () => {
  expect(didYouMean('hostName', ['port', 'hostname', 'hostnames'])).toBe('hostname');
  expect(didYouMean('backendRef', ['filters', 'backendRefs'])).toBe('backendRefs');
});

it('stays silent when nothing is near', () => {
  expect(didYouMean('weight', ['name', 'port'])).toBeUndefined();
});
