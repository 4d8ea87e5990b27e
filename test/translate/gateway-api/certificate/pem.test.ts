import { describe, expect, it } from 'vitest';
import { encodePem, parsePem } from '../../../../src/translate/gateway-api/certificate/pem.ts';

const bytes = Buffer.from(Array.from({ length: 60 }, (_, i) => i));
const certificate = { type: 'CERTIFICATE', headers: [], bytes };
const key = { type: 'EC PRIVATE KEY', headers: ['Proc-Type: 4,ENCRYPTED', 'DEK-Info: AES'], bytes: Buffer.from('abc') };

describe('encodePem', () => {
  it('writes lines of 64 columns, each with a line feed, and headers before an empty line', () => {
    const lines = encodePem(certificate).split('\n');
    expect(lines.map(({ length }) => length)).toEqual([27, 64, 16, 25, 0]);
    expect(encodePem(key)).toBe(
      '-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES\n\nYWJj\n-----END EC PRIVATE KEY-----\n',
    );
  });
});

describe('parsePem', () => {
  const text = encodePem(certificate) + encodePem(key);

  it('reads what was written, also with line ends of Windows', () => {
    expect(parsePem(text)).toEqual([certificate, key]);
    expect(parsePem(text.replaceAll('\n', '\r\n'))).toEqual([certificate, key]);
    expect(parsePem('')).toEqual([]);
  });

  it('skips what stands between blocks', () => {
    expect(parsePem(`subject=x\n${encodePem(certificate)}# note\n${encodePem(key)}end`)).toEqual([certificate, key]);
  });

  it.each([
    ['is not base64', '-----BEGIN X-----\n???\n-----END X-----\n'],
    ['is cut off', '-----BEGIN X-----\nYWJ\n-----END X-----\n'],
    ['ends as another', '-----BEGIN X-----\nYWJj\n-----END Y-----\n'],
    ['has no end', '-----BEGIN X-----\nYWJj\n'],
  ])('skips a block that %s', (_name, block) => {
    expect(parsePem(block)).toEqual([]);
    expect(parsePem(encodePem(key) + block)).toEqual([key]);
  });
});
