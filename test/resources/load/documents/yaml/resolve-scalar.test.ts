import { describe, expect, it } from 'vitest';
import { resolveScalar } from '../../../../../src/resources/load/documents/yaml/resolve-scalar.ts';

describe('resolveScalar', () => {
  it.each([
    ['yes', true],
    ['y', true],
    ['On', true],
    ['TRUE', true],
    ['no', false],
    ['N', false],
    ['off', false],
    ['yEs', 'yEs'],
    ['~', null],
    ['', null],
    ['Null', null],
    ['0777', 511],
    ['-017', -15],
    ['0o17', 15],
    ['0x1F', 31],
    ['0b101', 5],
    ['08', 8],
    ['1_000', 1000],
    ['+12', 12],
    ['1e3', 1000],
    ['.5', 0.5],
    ['5.', 5],
    ['1.2.3', '1.2.3'],
    ['10:30', '10:30'],
    ['2026-01-31', '2026-01-31'],
    ['-', '-'],
    ['.inf', '.inf'],
    ['0x', '0x'],
    ['-0b11', -3],
    ['+0x1f', 31],
    ['0o8', '0o8'],
    ['1__0', 10],
    ['-1.5E-2', -0.015],
    ['1e', '1e'],
    ['.', '.'],
    ['nan', 'nan'],
    ['null ', 'null '],
  ])('reads %j as Kubernetes does', (text, expected) => {
    expect(resolveScalar(text)).toBe(expected);
  });

  it.each([
    ['y Y yes Yes YES true True TRUE on On ON', true],
    ['n N no No NO false False FALSE off Off OFF', false],
  ])('takes each of %s for %s', (words, expected) => {
    expect(words.split(' ').map(resolveScalar)).toEqual(words.split(' ').map(() => expected));
  });
});
