import { expect, it } from 'vitest';
import { sha256Hex } from '../../src/core/hash.ts';

// Examples of FIPS 180-2.
it.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('the SHA-256 of %j', (text, hex) => {
  expect(sha256Hex(text)).toBe(hex);
});

it('takes texts as UTF-8', () => {
  expect(sha256Hex('é')).toBe(sha256Hex(new Uint8Array([0xc3, 0xa9])));
});
