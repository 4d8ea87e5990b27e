import { describe, expect, it } from 'vitest';
import { stringFunctions } from '../../../../src/helm/template/functions/strings.ts';
import { stringList, type Value } from '../../../../src/helm/template/value.ts';
import { dict, printed, typed } from '../call-function.ts';

const run = (name: string, ...args: readonly Value[]): string => printed(stringFunctions, name, args);

// What the real Helm prints.
describe('stringFunctions', () => {
  it.each([
    ['trim', ['\n\t a \u00a0'], 'a'],
    ['trimAll', ['ab', 'abcba'], 'c'],
    ['trimSuffix', ['-', 'a--'], 'a-'],
    ['trimSuffix', ['', 'a'], 'a'],
    ['trimPrefix', ['a', 'aab'], 'ab'],
    ['upper', ['éß'], 'Éß'],
    ['lower', ['ÉİΣ'], 'éiσ'],
    ['title', ["foo-bar baz_qux it's"], "Foo-Bar Baz_qux It'S"],
    ['untitle', ['Foo Bar'], 'foo bar'],
    ['swapcase', ['This É'], 'tHIS é'],
    ['nospace', [' a\tb\nc '], 'abc'],
    ['initials', ['First  Try'], 'FT'],
    ['snakecase', ['FooBar'], 'foo_bar'],
    ['kebabcase', ['FooBar'], 'foo-bar'],
    ['camelcase', ['foo_bar'], 'FooBar'],
    ['contains', ['b', 'abc'], 'true'],
    ['hasPrefix', ['b', 'abc'], 'false'],
    ['hasSuffix', ['c', 'abc'], 'true'],
    ['replace', ['a', '$&', 'banana'], 'b$&n$&n$&'],
    ['replace', ['', '-', 'abc'], '-a-b-c-'],
    ['plural', ['one', 'many', 1], 'one'],
    ['plural', ['one', 'many', 0n], 'many'],
    ['hello', [], 'Hello!'],
    ['cat', [1n, null, 'a', true, [1n]], '1 a true [1]'],
    ['quote', ['a', null, 1.5, '\x00"'], '"a" "1.5" "\\x00\\""'],
    ['squote', [null, "a'b", 1], "'a'b' '1'"],
    ['toString', [1e6], '1e+06'],
  ] as readonly [string, Value[], string][])('%s of %o is %j', (name, args, expected) => {
    expect(run(name, ...args)).toBe(expected);
  });

  it.each([
    ['repeat', [3n, 'ab'], 'ababab'],
    ['repeat', [-1n, 'a'], 'error'],
    ['substr', [1n, 3n, 'hello'], 'el'],
    ['substr', [2n, -1n, 'hello'], 'llo'],
    ['substr', [-1n, 100n, 'hello'], 'hello'],
    ['substr', [3n, 2n, 'hello'], 'error'],
    ['trunc', [5n, 'héllo'], 'héll'],
    ['trunc', [-3n, 'hello'], 'llo'],
    ['trunc', [-9n, 'hello'], 'hello'],
    ['trunc', [2n, 'hé'], 'h\ufffd'],
    ['abbrev', [3n, 'hello'], 'hello'],
    ['abbrev', [5n, 'hello world'], 'he...'],
    ['abbrevboth', [5n, 10n, '1234 5678 9123'], '...5678...'],
    ['wrap', [5n, 'Hello World and all'], 'Hello\nWorld\nand\nall'],
    ['wrap', [3n, 'abcdef gh'], 'abcdef\ngh'],
    ['wrapWith', [3n, '-', 'abcdefgh ij'], 'abc-def-gh-ij'],
    ['indent', [2n, 'a\n\nb'], '  a\n  \n  b'],
    ['nindent', [2n, 'a\nb'], '\n  a\n  b'],
    ['indent', [-1n, 'a'], 'error'],
    ['indent', [2, 'a'], 'error'],
  ] as readonly [string, Value[], string][])('counts for %s of %o: %j', (name, args, expected) => {
    expect(run(name, ...args)).toBe(expected);
  });

  it.each([
    ['join', [',', [1n, 'a', null, true]], 'string 1,a,true'],
    ['join', ['-', 'abc'], 'string abc'],
    ['join', [',', null], 'string '],
    ['sortAlpha', [['b', 'A', 'é', 3n, null]], '[]string [3 A b é]'],
    ['toStrings', [5n], '[]string [5]'],
    ['split', ['.', 'a.b'], 'map[string]string map[_0:a _1:b]'],
    ['splitn', ['/', 2n, 'a/b/c'], 'map[string]string map[_0:a _1:b/c]'],
    ['splitn', [',', 0n, 'a'], 'map[string]string map[]'],
    ['splitn', [',', -1n, 'a,b'], 'map[string]string map[_0:a _1:b]'],
    ['splitList', [', ', 'a, b'], '[]string [a b]'],
    ['splitList', ['', 'é😀'], '[]string [é 😀]'],
  ] as readonly [string, Value[], string][])('%s of %o is %s', (name, args, expected) => {
    expect(typed(stringFunctions, name, args)).toBe(expected);
  });

  it.each([
    ['upper', [1n]],
    ['upper', [null]],
    ['upper', []],
    ['contains', ['a', ['a']]],
    ['trimSuffix', ['-', null]],
    ['join', [',']],
  ] as readonly [string, Value[]][])('%s refuses %o', (name, args) => {
    expect(run(name, ...args)).toBe('error');
  });

  it('takes maps and lists of texts for what they print', () => {
    expect(run('join', ',', dict({ a: 1n }))).toBe('map[a:1]');
    expect(run('join', '+', stringList(['a', 'b']))).toBe('a+b');
  });

  it('shuffles without losing a character', () => {
    expect([...run('shuffle', 'aabé😀')].sort()).toEqual([...'aabé😀'].sort());
  });
});
