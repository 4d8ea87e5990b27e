import { expect, it } from 'vitest';
import { listenAddress } from '../../../../src/translate/gateway-api/listener/listen-address.ts';
import { envoyProxy } from '../context-of.ts';

it.each([
  ['IPv4', '0.0.0.0'],
  ['IPv6', '::'],
  ['DualStack', '::'],
] as const)('listens for %s at %s', (ipFamily, address) => {
  expect(listenAddress(envoyProxy('p', { ipFamily }))).toBe(address);
});

it('listens for IPv4 where nobody says', () => {
  expect(listenAddress(undefined)).toBe('0.0.0.0');
  expect(listenAddress(envoyProxy('p', {}))).toBe('0.0.0.0');
});
