import { expect, it } from 'vitest';
import { below, rule } from '../../../src/resources/rules/rule.ts';

const check = () => true;

it('makes one rule for each path', () => {
  expect(rule(5, 'spec.a', check, 'm')).toEqual([{ id: 5, path: 'spec.a', check, message: 'm' }]);
  expect(rule(5, ['a', 'b'], check, 'm').map(({ path }) => path)).toEqual(['a', 'b']);
  expect(rule(5, [], check, 'm')).toEqual([]);
});

it('repeats rules below roots; the root itself may be meant', () => {
  const rules = [...rule(1, '', check, 'm'), ...rule(2, 'a[].b', check, 'm')];
  expect(below(['x', 'y.z[]'], rules).map(({ id, path }) => `${id} ${path}`)).toEqual([
    '1 x',
    '2 x.a[].b',
    '1 y.z[]',
    '2 y.z[].a[].b',
  ]);
});
