import { expect, it } from 'vitest';
import { inlineSecret, secretBase64, secretText } from '../../../../src/translate/xds/secret/inline-secret.ts';

it.each([
  ['c2VjcmV0', 'c2VjcmV0', 'secret'],
  ['[redacted]', 'W3JlZGFjdGVkXQ==', '[redacted]'],
  ['', '', ''],
  [undefined, '', ''],
  [null, '', ''],
])('gives Envoy for %j the bytes %j', (bytes, base64, text) => {
  expect(secretBase64(bytes)).toBe(base64);
  expect(inlineSecret(bytes)).toEqual({ inlineBytes: base64 });
  expect(secretText(bytes)).toBe(text);
});
