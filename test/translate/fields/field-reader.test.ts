import { describe, expect, it } from 'vitest';
import { type FieldReader, fieldReader, uint32 } from '../../../src/translate/fields/field-reader.ts';

const paths = (reader: FieldReader) => reader.problems.map(({ path = [] }) => path.join('.'));

describe('fieldReader', () => {
  it('reads scalars in the forms of the IR', () => {
    const read = fieldReader('spec');
    expect(read.duration('90s', 'a')).toBe('1m30s');
    expect(read.seconds('1.9s', 'b')).toBe(1);
    expect(read.integer(0, uint32, 'c')).toBe(0);
    expect(read.quantity('4Ki', uint32, 'd')).toBe(4096);
    expect(read.problems).toEqual([]);
  });

  it('takes absent fields, written as null too, for no problem', () => {
    const read = fieldReader();
    for (const absent of [undefined, null as never]) {
      expect([
        read.duration(absent, 'a'),
        read.seconds(absent, 'a'),
        read.integer(absent, uint32, 'a'),
        read.quantity(absent, uint32, 'a'),
      ]).toEqual([undefined, undefined, undefined, undefined]);
    }
    expect(read.problems).toEqual([]);
  });

  it('gathers what is wrong, with its whole path, and gives no value for it', () => {
    const read = fieldReader('spec', 'timeout');
    expect(read.duration('soon', 'tcp', 'connect')).toBeUndefined();
    expect(read.seconds('5 s', 'idle')).toBeUndefined();
    expect(read.integer(4294967296, uint32, 'max')).toBeUndefined();
    expect(read.quantity('1.5', uint32, 'limit')).toBeUndefined();
    read.problem('is odd', 0, 'x');
    expect(paths(read)).toEqual([
      'spec.timeout.tcp.connect',
      'spec.timeout.idle',
      'spec.timeout.max',
      'spec.timeout.limit',
      'spec.timeout.0.x',
    ]);
    expect(read.problems[4]?.message).toBe('spec.timeout.0.x: is odd.');
  });

  it.each([
    [1, 1],
    [10, 10],
    [0, undefined],
    [11, undefined],
  ])('counts both bounds in: %d gives %s', (value, expected) => {
    const bounds = { min: 1, max: 10 };
    expect(fieldReader().integer(value, bounds, 'a')).toBe(expected);
    expect(fieldReader().quantity(String(value), bounds, 'a')).toBe(expected);
  });

  it('hands out the value beside the problems, and only what there is', () => {
    expect(fieldReader().outcome()).toEqual({});
    expect(fieldReader().outcome({ a: 1 })).toEqual({ value: { a: 1 } });
    const read = fieldReader();
    read.problem('is odd', 'x');
    expect(read.outcome({ a: 1 })).toEqual({ value: { a: 1 }, problems: [{ message: 'x: is odd.', path: ['x'] }] });
  });
});
