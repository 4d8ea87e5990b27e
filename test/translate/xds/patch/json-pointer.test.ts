import { describe, expect, it } from 'vitest';
import { formatPointer, parsePointer } from '../../../../src/translate/xds/patch/json-pointer.ts';

describe('parsePointer', () => {
  it.each([
    ['', []],
    ['/', ['']],
    ['/a/0/-', ['a', '0', '-']],
    ['/a~1b/m~0n', ['a/b', 'm~n']],
    ['/~01', ['~1']],
    ['/a//b', ['a', '', 'b']],
  ])('reads %j, and writes it again', (text, pointer) => {
    expect(parsePointer(text)).toEqual({ ok: true, value: pointer });
    expect(formatPointer(pointer)).toBe(text);
  });

  it.each(['a/b', '#/a', ' /a'])('refuses %j', (text) => {
    expect(parsePointer(text)).toEqual({ ok: false, error: expect.stringContaining(`"${text}"`) });
  });
});
