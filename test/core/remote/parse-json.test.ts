import { expect, it } from 'vitest';
import { parseJsonObject } from '../../../src/core/remote/parse-json.ts';

it('reads an object', () => {
  expect(parseJsonObject(' {"a": [1]}')).toEqual({ a: [1] });
});

it.each(['', '[]', 'null', '"x"', '1', '{"a":', '<html>'])('has nothing for %j', (text) => {
  expect(parseJsonObject(text)).toBeUndefined();
});
