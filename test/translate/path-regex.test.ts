import { describe, expect, it } from 'vitest';
import { exactPathRegex, prefixPathRegex } from '../../src/translate/path-regex.ts';

describe('prefixPathRegex', () => {
  it.each([
    ['/a', true],
    ['/a/', true],
    ['/a/b', true],
    ['/a?x=1', true],
    ['/a#top', true],
    ['/a;v=1', true],
    ['/ab', false],
    ['/b/a', false],
  ])('/a/ on %s: %s', (path, expected) => {
    expect(new RegExp(prefixPathRegex('/a/')).test(path)).toBe(expected);
  });
});

describe('exactPathRegex', () => {
  it.each([
    ['/a.b', true],
    ['/a.b?x=1', true],
    ['/a.b/', false],
    ['/axb', false],
  ])('/a.b on %s: %s', (path, expected) => {
    expect(new RegExp(exactPathRegex('/a.b')).test(path)).toBe(expected);
  });
});
