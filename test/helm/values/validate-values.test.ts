import { expect, it } from 'vitest';
import { validateValues } from '../../../src/helm/values/validate-values.ts';

const schema = {
  $defs: { port: { type: 'integer', minimum: 1, maximum: 65535 } },
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', pattern: '^[a-z]+$', maxLength: 5 },
    ports: { type: 'array', items: { $ref: '#/$defs/port' }, uniqueItems: true },
    kind: { enum: ['a', 'b'] },
    either: { oneOf: [{ type: 'string' }, { type: 'null' }] },
  },
};

it('accepts values that fit', () => {
  expect(validateValues({ name: 'web', ports: [1, 2], kind: 'a', either: null }, schema)).toEqual([]);
});

it.each([
  [{}, 'name'],
  [{ name: 'Web' }, 'name'],
  [{ name: 'longer' }, 'name'],
  [{ name: 'a', ports: [0] }, 'ports[0]'],
  [{ name: 'a', ports: [1, 1] }, 'ports'],
  [{ name: 'a', kind: 'c' }, 'kind'],
  [{ name: 'a', either: 1 }, 'either'],
  [{ name: 'a', more: 1 }, 'more'],
])('names the path in %j', (values, path) => {
  expect(validateValues(values, schema).map((problem) => problem.path)).toEqual([path]);
});
