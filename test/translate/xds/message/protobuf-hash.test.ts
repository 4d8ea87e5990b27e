import { expect, it } from 'vitest';
import { sha256Hex } from '../../../../src/core/hash.ts';
import { type ProtoField, protobufHash } from '../../../../src/translate/xds/message/protobuf-hash.ts';

const fields: readonly ProtoField[] = [
  { name: 'text', number: 1, type: 'string' },
  { name: 'flag', number: 2, type: 'bool' },
  { name: 'count', number: 3, type: 'uint32' },
  { name: 'wrapped', number: 4, type: 'uint32Value' },
  { name: 'time', number: 5, type: 'duration' },
  { name: 'inner', number: 6, type: [{ name: 'text', number: 16, type: 'string' }] },
  { name: 'choice', number: 7, type: 'string', oneof: true },
];
/** The hash of an encoding that is written in hex. */
const hashOf = (hex: string) => sha256Hex(Buffer.from(hex.replaceAll(' ', ''), 'hex')).slice(0, 16);

it.each([
  ['nothing', {}, ''],
  ['a text', { text: 'hé' }, '0a 03 68 c3 a9'],
  ['each element of a list, empty ones too', { text: ['a', ''] }, '0a 01 61 0a 00'],
  ['a switch', { flag: true }, '10 01'],
  ['a number in groups of seven bits', { count: 300 }, '18 ac 02'],
  ['a wrapper, though its value is zero', { wrapped: 0 }, '22 00'],
  ['a wrapped number', { wrapped: 7 }, '22 02 08 07'],
  ['seconds and nanoseconds', { time: '1.500s' }, '2a 08 08 01 10 80 ca b5 ee 01'],
  ['a message, with a tag of two bytes', { inner: { text: 'a' } }, '32 04 82 01 01 61'],
  ['a member of a oneof, though it is empty', { choice: '' }, '3a 00'],
  ['no zero values', { text: '', flag: false, count: 0, unknown: 1 }, ''],
  ['fields in the order of the table', { flag: true, text: 'a' }, '0a 01 61 10 01'],
])('encodes %s', (_, message, hex) => {
  expect(protobufHash(message, fields)).toBe(hashOf(hex));
});
