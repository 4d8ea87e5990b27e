import { expect, it } from 'vitest';
import { cidrRange } from '../../../../src/translate/xds/message/cidr-range.ts';

it.each([
  ['10.1.2.3/8', 8, '10.0.0.0'],
  ['2001:DB8::5/32', 32, '2001:db8::'],
  ['10.0.0.0/8', 8, '10.0.0.0'],
])('clears the host bits of %s', (cidr, maskLen, addressPrefix) => {
  const match = { cidr, maskLen, isIPv6: cidr.includes(':'), distinct: false, invert: false };
  expect(cidrRange(match)).toEqual({ addressPrefix, prefixLen: maskLen });
});
