import { describe, expect, it } from 'vitest';
import { ignoreRules } from '../../../src/helm/chart/ignore-rules.ts';

describe('ignoreRules', () => {
  it.each([
    ['*.bak', 'deep/a.bak', true],
    ['*.bak', 'a.bak2', false],
    ['a?', 'ab', true],
    ['a?', 'a', false],
    ['[ab].txt', 'b.txt', true],
    ['a.c', 'abc', false],
    ['docs/a', 'docs/a', true],
    ['docs/a', 'x/docs/a', false],
    ['/top', 'top', true],
    ['/top', 'x/top', false],
    ['docs/*', 'docs/a', true],
    ['docs/*', 'docs/a/b', false],
    ['# a.txt', 'a.txt', false],
    ['  a.txt  ', 'a.txt', true],
    ['!keep.txt', 'other.txt', true],
    ['!keep.txt', 'keep.txt', false],
    ['', 'a.txt', false],
  ])('%j on the file %s: %j', (text, path, ignored) => {
    expect(ignoreRules(text)(path, false)).toBe(ignored);
  });

  it('takes a slash at the end for folders alone', () => {
    const ignores = ignoreRules('build/\r\n');
    expect([ignores('build', true), ignores('deep/build', true), ignores('build', false)]).toEqual([true, true, false]);
  });

  it('always ignores hidden files of templates', () => {
    expect([ignoreRules('')('templates/.x', false), ignoreRules('')('.x', false)]).toEqual([true, false]);
  });
});
