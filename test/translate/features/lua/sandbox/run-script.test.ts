import { describe, expect, it } from 'vitest';
import { runScript } from '../../../../../src/translate/features/lua/sandbox/run-script.ts';

describe('runScript', () => {
  it.each(['', 'local x = 1', 'for i = 1, 100000 do local x = i end', 'assert(type(StreamHandle) == "table")'])(
    'runs %j through',
    (code) => expect(runScript(code)).toBeUndefined(),
  );

  it('gives the error that ended a script, with its line', () => {
    expect(runScript('local x = 1\nerror("the reason")')).toBe('script:2: the reason');
    expect(runScript('error()')).toEqual(expect.any(String));
    expect(runScript('error({})')).toEqual(expect.any(String));
  });

  it('gives the error of a script that does not parse', () => {
    expect(runScript('if x')).toMatch(/^script:1: /);
  });

  it('lets calls nest 250 times, and not without end', () => {
    const nest = (depth: number) =>
      `local function f(n) if n > 0 then return 1 + f(n - 1) end return 0 end\nf(${depth})`;
    expect(runScript(nest(250))).toBeUndefined();
    expect(runScript(nest(300))).toContain('stack overflow');
  });

  it('ends loops without end, also those that catch errors', () => {
    expect(runScript('while true do end')).toContain('does not end');
    expect(runScript('while true do pcall(function() while true do end end) end')).toContain('does not end');
  });

  it('shares nothing between two scripts', () => {
    expect(runScript('shared = 1\nstring.upper = nil')).toBeUndefined();
    expect(runScript('assert(shared == nil and ("a"):upper() == "A")')).toBeUndefined();
  });
});
