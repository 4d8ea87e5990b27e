import { describe, expect, it } from 'vitest';
import { re2Problem } from '../../src/core/re2.ts';

describe('re2Problem', () => {
  it.each(['a.*', '(?i)a', '(?P<n>a)', 'a{1000}', '[[:word:]]', ''])('takes %s', (pattern) => {
    expect(re2Problem(pattern)).toBeUndefined();
  });

  it.each(['a(?=b)', '(a)\\1', 'a{1001}', '*', 'a++', '(', '['])('refuses %s', (pattern) => {
    expect(re2Problem(pattern)).toEqual(expect.any(String));
    expect(re2Problem(pattern)).toBe(re2Problem(pattern));
  });
});
