import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/resources/load/sources/decode-text.ts';

const littleEndian = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('decodeText', () => {
  const decode = (bytes: Uint8Array) => {
    const { texts, diagnostics } = decodeText('f', bytes);
    return texts[0]?.text ?? diagnostics.map(({ code }) => code);
  };

  it('reads UTF-8 and, by their byte order marks, both kinds of UTF-16', () => {
    expect(decode(Buffer.from('\ufeffa: ä'))).toBe('a: ä');
    expect(decode(littleEndian('a: ä\n'))).toBe('a: ä\n');
    expect(decode(littleEndian('a: ä\n').swap16())).toBe('a: ä\n');
    expect(decode(new Uint8Array())).toBe('');
  });

  it('refuses binary files and damaged texts', () => {
    expect(decode(Buffer.from([0x50, 0, 1]))).toEqual(['source-not-text']);
    expect(decode(Buffer.from([0x61, 0xe4]))).toEqual(['source-not-text']);
    expect(decode(Buffer.from([0xff, 0xfe, 0x00, 0xd8]))).toEqual(['source-not-text']);
  });
});
