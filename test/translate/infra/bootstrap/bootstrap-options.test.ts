import { expect, it } from 'vitest';
import { adminAddress, adminPort } from '../../../../src/translate/infra/bootstrap/bootstrap-options.ts';

it.each([
  [undefined, '127.0.0.1'],
  ['IPv4', '127.0.0.1'],
  ['DualStack', '127.0.0.1'],
  ['IPv6', '::1'],
] as const)('puts the admin interface of family %s on %s', (ipFamily, address) => {
  expect(adminAddress({ ipFamily })).toBe(address);
});

it('lets the port be chosen, 0 included', () => {
  expect([adminPort({}), adminPort({ adminServerPort: 0 })]).toEqual([19000, 0]);
});
