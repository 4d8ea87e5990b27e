import { expect, it } from 'vitest';
import { hostnamesOverlap } from '../../../../src/translate/gateway-api/listener/overlapping-hostnames.ts';

it.each([
  [undefined, 'a.com', true],
  ['', 'a.com', true],
  ['a.com', 'a.com', true],
  ['*.a.com', 'x.a.com', true],
  ['*.a.com', '*.a.com', true],
  ['*.a.com', 'x.y.a.com', false],
  ['*.a.com', 'a.com', false],
  ['*.a.com', 'xa.com', false],
  ['*.a.com', '*.b.a.com', false],
  ['a.com', 'b.com', false],
])('%s and %s overlap: %s', (a, b, expected) => {
  expect(hostnamesOverlap(a, b)).toBe(expected);
  expect(hostnamesOverlap(b, a)).toBe(expected);
});
