import { expect, it } from 'vitest';
import { stringMatch } from '../../../src/translate/fields/string-match.ts';

it.each([
  [{ type: 'Exact', value: 'a' }, { exact: 'a' }],
  [{ type: 'Prefix', value: 'a' }, { prefix: 'a' }],
  [{ type: 'Suffix', value: 'a' }, { suffix: 'a' }],
  [{ type: 'RegularExpression', value: '(' }, { safeRegex: '(' }],
  [{ type: 'Other' as never, value: 'a' }, { exact: 'a' }],
  [{ value: 'a' }, { exact: 'a' }],
  [undefined, { exact: '' }],
] as const)('of %j', (spec, expected) => {
  expect(stringMatch(spec)).toEqual({ name: '', distinct: false, ...expected });
});

it('carries the name of what is matched', () => {
  expect(stringMatch({ type: 'Prefix', value: 'a' }, 'x-header').name).toBe('x-header');
});
