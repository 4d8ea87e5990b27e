import { describe, expect, it } from 'vitest';
import { escapeCharacters } from '../../src/core/escape-characters.ts';

describe('escapeCharacters', () => {
  it.each([
    ['a', 7],
    ['b', 8],
    ['t', 9],
    ['n', 10],
    ['v', 11],
    ['f', 12],
    ['r', 13],
    ['"', 34],
    ["'", 39],
    ['\\', 92],
  ])('\\%s is the character %i', (letter, code) => {
    expect(escapeCharacters[letter]?.charCodeAt(0)).toBe(code);
    expect(escapeCharacters[letter]).toHaveLength(1);
  });

  it('knows only what Go and CEL have in common', () => {
    expect(Object.keys(escapeCharacters)).toHaveLength(10);
    expect(escapeCharacters['?']).toBeUndefined();
    expect(escapeCharacters['`']).toBeUndefined();
  });
});
