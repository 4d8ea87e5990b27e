import { expect, it } from 'vitest';
import { cidrMatch } from '../../../src/translate/fields/cidr-match.ts';

it.each([
  ['10.1.2.3/8', {}, { cidr: '10.0.0.0/8', maskLen: 8, isIPv6: false, distinct: false, invert: false }],
  [
    '2001:db8::1/32',
    { distinct: true },
    { cidr: '2001:db8::/32', maskLen: 32, isIPv6: true, distinct: true, invert: false },
  ],
  ['0.0.0.0/0', { invert: true }, { cidr: '0.0.0.0/0', maskLen: 0, isIPv6: false, distinct: false, invert: true }],
])('reads %s with %j', (text, settings, expected) => {
  expect(cidrMatch(text, settings)).toEqual(expected);
});

it.each(['', '10.0.0.1', '10.0.0.0/33', '10.0.0/8', 'example.com/8'])('has no match for "%s"', (text) => {
  expect(cidrMatch(text)).toBeUndefined();
});
