import { describe, expect, it } from 'vitest';
import { luaSyntaxProblem } from '../../src/core/lua.ts';

describe('luaSyntaxProblem', () => {
  it('takes Lua 5.1 and goto', () => {
    expect(luaSyntaxProblem('local function f() goto done ::done:: end')).toBeUndefined();
  });

  it('tells line and column of what does not parse', () => {
    expect(luaSyntaxProblem('if true\nprint(1) end')).toMatch(/^\[2:/);
  });

  it('refuses the operators of Lua 5.3', () => {
    expect(luaSyntaxProblem('local a = 5 // 2')).toEqual(expect.any(String));
  });
});
