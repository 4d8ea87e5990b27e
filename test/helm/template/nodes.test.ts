import { expect, it } from 'vitest';
import { placeAt } from '../../../src/helm/template/nodes.ts';

it.each([
  [0, '1:1'],
  [2, '1:3'],
  [3, '2:1'],
  [4, '3:1'],
  [6, '3:3'],
])('position %i of three lines is %s', (pos, place) => {
  expect(placeAt('ab\n\ncd', pos)).toBe(place);
});
