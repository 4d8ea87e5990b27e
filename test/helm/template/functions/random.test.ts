import { describe, expect, it } from 'vitest';
import { randomFunctions } from '../../../../src/helm/template/functions/random.ts';
import { call, printed } from '../call-function.ts';

describe('randomFunctions', () => {
  it.each([
    ['randAlphaNum', /^[A-Za-z0-9]{200}$/],
    ['randAlpha', /^[A-Za-z]{200}$/],
    ['randNumeric', /^[0-9]{200}$/],
    ['randAscii', /^[ -~]{200}$/],
  ])('%s gives as many characters as wanted, never the same', (name, pattern) => {
    const first = printed(randomFunctions, name, [200n]);
    expect(first).toMatch(pattern);
    expect(printed(randomFunctions, name, [200n])).not.toBe(first);
    expect(printed(randomFunctions, name, [-1n])).toBe('');
  });

  it('randBytes gives Base64 of as many bytes', () => {
    expect(Buffer.from(printed(randomFunctions, 'randBytes', [7n]), 'base64')).toHaveLength(7);
  });

  it('uuidv4 is a UUID of version 4', () => {
    expect(printed(randomFunctions, 'uuidv4', [])).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it.each(['k', 'x'.repeat(32), 'x'.repeat(40)])('decrypts what it encrypted with %s', (password) => {
    const secret = call(randomFunctions, 'encryptAES', [password, 'hé secret']);
    expect(printed(randomFunctions, 'decryptAES', [password, secret])).toBe('hé secret');
  });

  it('decrypts AES-256-CBC with the IV in front and a password that is filled up with zeros', () => {
    // Made with openssl enc -aes-256-cbc -K 6b00... -iv 0000...
    const encrypted = Buffer.concat([Buffer.alloc(16), Buffer.from('Utye0eGF+xsKCIi2DxKUiw==', 'base64')]);
    expect(printed(randomFunctions, 'decryptAES', ['k', encrypted.toString('base64')])).toBe('secret');
  });

  it.each(['', 'short', 'AAAAAAAAAAAAAAAAAAAAAA=='])('refuses to decrypt %j', (text) => {
    expect(printed(randomFunctions, 'decryptAES', ['k', text])).toBe('error');
  });
});
