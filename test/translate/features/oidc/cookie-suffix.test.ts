import { expect, it } from 'vitest';
import { cookieSuffix } from '../../../../src/translate/features/oidc/cookie-suffix.ts';

// Published test values of FNV-1a with 32 bits; the last one has a leading zero, which is not written.
it.each([
  [undefined, '811c9dc5'],
  ['', '811c9dc5'],
  ['a', 'e40c292c'],
  ['foobar', 'bf9cf968'],
  ['chongo was here!\n', 'd49930d5'],
  ['\x00', '50c5d1f'],
])('hashes %j', (uid, hash) => expect(cookieSuffix(uid)).toBe(hash));
