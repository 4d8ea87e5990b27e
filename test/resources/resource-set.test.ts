import { expect, it } from 'vitest';
import { emptyResourceSet } from '../../src/resources/resource-set.ts';

it('has a list of its own each time, and all of them empty', () => {
  const [one, other] = [emptyResourceSet(), emptyResourceSet()];
  expect(Object.values(one).every((list) => Array.isArray(list) && list.length === 0)).toBe(true);
  expect(Object.keys(one)).toHaveLength(27);
  expect(Object.keys(one).filter((key) => one[key as 'gateways'] === other[key as 'gateways'])).toEqual([]);
});
