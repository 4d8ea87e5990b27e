import { expect, it } from 'vitest';
import { isRootPrefix, prefixToRoot } from '../../../../src/translate/xds/route/prefix-to-root.ts';

it.each([
  ['', true],
  ['/', true],
  ['/a', false],
  ['//', false],
])('leaves "%s" nothing of the prefix: %s', (replacement, expected) => {
  expect(isRootPrefix(replacement)).toBe(expected);
});

it.each([
  ['/redirect/', '^/redirect/\\/*'],
  ['/a.b+c', '^/a\\.b\\+c\\/*'],
])('takes the slashes after %s as well', (prefix, regex) => {
  expect(prefixToRoot(prefix)).toEqual({ pattern: { regex }, substitution: '/' });
  expect(`${prefix.replace(/\/$/, '')}///x`.replace(new RegExp(regex), '/')).toBe('/x');
});
