import { describe, expect, it } from 'vitest';
import {
  bits,
  boolean,
  contentOf,
  der,
  integer,
  objectId,
  octets,
  readSequence,
  sequence,
  set,
  tagged,
  time,
} from '../../../../src/helm/template/certificates/der.ts';

const bytes = (...values: readonly number[]): Buffer => Buffer.from(values);

describe('writing DER', () => {
  it.each([
    ['an empty element', der(0x05), '0500'],
    ['several contents', der(0x30, bytes(1), bytes(2)), '30020102'],
    ['a boolean', boolean(true), '0101ff'],
    ['a false boolean', boolean(false), '010100'],
    ['octets', octets(bytes(7)), '040107'],
    ['bits with unused ones', bits(bytes(0xa0), 5), '030205a0'],
    ['a set', set(bytes(5, 0)), '31020500'],
    ['a tag around content', tagged(3, bytes(5, 0)), 'a3020500'],
    ['a tag in place of another', tagged(2, bytes(0x61), false), '820161'],
    ['an integer', integer(bytes(5)), '020105'],
    ['an integer with leading zeros', integer(bytes(0, 0, 5)), '020105'],
    ['an integer with a high bit', integer(bytes(0x80)), '02020080'],
    ['zero', integer(bytes(0)), '020100'],
    ['no bytes as zero', integer(bytes()), '020100'],
    ['an object identifier', objectId('2.5.29.15'), '0603551d0f'],
    ['one with large numbers', objectId('1.2.840.113549.1.1.11'), '06092a864886f70d01010b'],
    [
      'a time until 2049',
      time(new Date('2026-01-02T03:04:05.999Z')),
      `170d${Buffer.from('260102030405Z').toString('hex')}`,
    ],
    ['a time after', time(new Date('2050-01-02T03:04:05Z')), `180f${Buffer.from('20500102030405Z').toString('hex')}`],
  ])('%s', (_, element, hex) => {
    expect(element.toString('hex')).toBe(hex);
  });

  it.each([
    [127, '7f'],
    [128, '8180'],
    [255, '81ff'],
    [256, '820100'],
    [65_536, '83010000'],
  ])('a length of %i is %s', (size, hex) => {
    expect(
      der(0x04, Buffer.alloc(size))
        .subarray(1, 1 + hex.length / 2)
        .toString('hex'),
    ).toBe(hex);
  });
});

describe('reading DER', () => {
  it.each([1, 200, 70_000])('takes a sequence with %i bytes apart', (size) => {
    const parts = [integer(bytes(1)), octets(Buffer.alloc(size, 7)), sequence()];
    const read = readSequence(sequence(...parts));
    expect(read.map((part) => part.equals(parts[read.indexOf(part)] ?? Buffer.alloc(0)))).toEqual([true, true, true]);
    expect(contentOf(read[1] ?? Buffer.alloc(2)).equals(Buffer.alloc(size, 7))).toBe(true);
  });

  it('finds nothing in an empty sequence', () => {
    expect(readSequence(sequence())).toEqual([]);
  });
});
