import { expect, it } from 'vitest';
import { mixesAddressTypes } from '../../../../src/translate/gateway-api/backend/address-types.ts';

it.each([
  [[], false],
  [['IP', 'IP'], false],
  [['FQDN', 'FQDN'], false],
  [['IP', 'UDS', 'STATIC'], false],
  [['FQDN', 'IP'], true],
  [['FQDN', 'UDS'], true],
  [['Mixed'], true],
  [[undefined, 'FQDN', undefined], false],
] as const)('%j cannot share a destination: %s', (types, expected) => {
  expect(mixesAddressTypes(types)).toBe(expected);
});
