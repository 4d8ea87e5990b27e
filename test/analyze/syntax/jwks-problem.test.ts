import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { jwksProblem } from '../../../src/analyze/syntax/jwks-problem.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' });
const set = (...keys: readonly unknown[]): string => JSON.stringify({ keys });

describe('jwksProblem', () => {
  it('takes keys that can be read, and kinds that Envoy passes over', () => {
    const ed25519 = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
    expect(jwksProblem(set(rsa, ed25519, { kty: 'oct', k: 'c2VjcmV0' }, { kty: 'AKP' }))).toBeUndefined();
  });

  it.each([
    ['no JSON', '{'],
    ['no object', '[]'],
    ['no keys', '{"keys":[]}'],
    ['a key without kind', set({ n: 'a' })],
    ['a key without numbers', set({ kty: 'RSA', e: 'AQAB' })],
    ['a placeholder', set({ kty: 'RSA', n: 'some-modulus', e: 'AQAB' })],
    ['a number with other characters', set({ ...rsa, n: 'a+b/c' })],
    ['a point that is not on the curve', set({ kty: 'EC', crv: 'P-256', x: 'AQAB', y: 'AQAB' })],
  ])('refuses %s', (_, text) => {
    expect(jwksProblem(text)).toEqual(expect.any(String));
  });

  it('tells which key is wrong', () => {
    expect(jwksProblem(set(rsa, {}))).toContain('keys[1]');
  });
});
