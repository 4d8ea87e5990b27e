import { expect, it } from 'vitest';
import { createStandInAddresses } from '../../src/run/stand-in-addresses.ts';

it('stand-in addresses differ, stay the same, and are of the block that RFC 2544 keeps for benchmarks', () => {
  const addresses = createStandInAddresses();
  const names = Array.from({ length: 600 }, (_, i) => `Service default/s${i}`);
  const given = names.map(addresses.of);
  expect(new Set(given).size).toBe(names.length);
  expect(names.map(addresses.of)).toEqual(given);
  expect(given.every((address) => /^198\.1[89]\.\d{1,3}\.\d{1,3}$/.test(address))).toBe(true);
  expect([given[0], given[254], given[255]]).toEqual(['198.18.0.1', '198.18.0.255', '198.18.1.0']);
});
