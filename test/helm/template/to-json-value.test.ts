import { expect, it } from 'vitest';
import { toJsonValue } from '../../../src/helm/template/to-json-value.ts';
import { GoObject, Int64, type Value } from '../../../src/helm/template/value.ts';

const fields = new Map<string, Value>([['A', new Int64(1n)]]);

it.each([
  [new Int64(5n), 5n],
  [Buffer.from('b'), 'Yg=='],
  [new GoObject('T', fields), new Map([['A', 1n]])],
  [new GoObject('T', fields, undefined, undefined, () => [new Int64(2n)]), [2n]],
  [
    [new Int64(1n), 'a', null, 1.5],
    [1n, 'a', null, 1.5],
  ],
  [new Map<string, Value>([['k', [Buffer.from('b')]]]), new Map([['k', ['Yg==']]])],
] as readonly [Value, unknown][])('%o becomes %o', (value, json) => {
  expect(toJsonValue(value)).toEqual(json);
});
