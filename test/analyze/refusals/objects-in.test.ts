import { expect, it } from 'vitest';
import { objectsIn } from '../../../src/analyze/refusals/objects-in.ts';

it('gives messages with the indexes that they have in the whole list', () => {
  expect(objectsIn([{ a: 1 }, 'text', null, [], { b: 2 }])).toEqual([
    [0, { a: 1 }],
    [4, { b: 2 }],
  ]);
});

it.each([[undefined], [null], ['text'], [{ a: {} }]])('gives none for %j', (value) => {
  expect(objectsIn(value)).toEqual([]);
});
