import { describe, expect, it } from 'vitest';
import { runScript } from '../../../../../src/translate/features/lua/sandbox/run-script.ts';

describe('the sandbox has what Lua 5.1 has', () => {
  it.each([
    'local a, b = unpack({1, 2})\nassert(a == 1 and b == 2)',
    'assert(string.sub("abc", 1, 2.5) == "ab" and string.format("%d %s", 3.7, "x") == "3 x")',
    'assert(string.rep("a", 2.9) == "aa" and string.char(65.5) == "A" and table.remove({1, 2, 3}, 1.5) == 1)',
    'assert(table.getn({1, 2}) == 2 and table.maxn({[7] = 1}) == 7)',
    'assert(math.pow(2, 3) == 8 and math.mod(7, 3) == 1 and math.log10(100) == 2 and math.ldexp(0.5, 4) == 8)',
    'local m, e = math.frexp(8)\nassert(m == 0.5 and e == 4 and math.frexp(-3) == -0.75 and math.frexp(0) == 0)',
    'assert(math.abs(math.cosh(1) ^ 2 - math.sinh(1) ^ 2 - 1) < 1e-9 and math.tanh(0) == 0 and math.atan2(0, 1) == 0)',
    'local used = collectgarbage("count") + gcinfo()',
    'for word in string.gfind("a b", "%a") do assert(word == "a" or word == "b") end',
    'print("nobody hears this")',
    'assert(_VERSION == "Lua 5.1")',
  ])('%s', (code) => expect(runScript(code)).toBeUndefined());
});

describe('the sandbox lacks', () => {
  it.each([
    ...['require', 'loadfile', 'dofile', 'package', 'debug', 'load', 'loadstring', 'rawget', 'rawset', 'getmetatable'],
    ...['setmetatable', '_G', 'rawlen', 'utf8', 'os.execute', 'os.exit', 'io.popen'],
    ...[
      'table.unpack',
      'table.pack',
      'table.move',
      'string.pack',
      'math.type',
      'math.tointeger',
      'coroutine.isyieldable',
    ],
  ])('%s', (name) => expect(runScript(`assert(${name} == nil)`)).toBeUndefined());
});

describe('the file system', () => {
  const path = import.meta.filename;

  it('is never reached', () => {
    expect(runScript(`if io.open("${path}", "r") then error("open") end`)).toBeUndefined();
    expect(runScript(`io.open("${path}", "w")`)).toBeUndefined();
    expect(runScript(`assert(os.remove("${path}") == nil and os.rename("${path}", "/x") == nil)`)).toBeUndefined();
    expect(runScript('assert(os.getenv("PATH") == nil)')).toBeUndefined();
  });

  it.each([
    'io.open("/etc/passwd", "r")',
    'io.open("etc/passwd", "r")',
    'io.open("//etc//passwd", "r")',
    'io.open("\\\\proc\\\\self", "r")',
    'io.open("/certs", "r")',
    'io.open("/var/run/secrets/x", "r")',
    'io.open("/x/../y", "r")',
    'io.open("./y", "r")',
    'io.open("/x/y")',
    'io.open(nil, "r")',
    'io.lines("/x/y")',
    'os.rename("/x", "/etc/y")',
    'os.remove("/sys/y")',
    'os.getenv("PWD")',
    'os.setenv("PWD", "/")',
  ])('is out of bounds: %s', (code) => expect(runScript(code)).toEqual(expect.any(String)));

  it.each([
    'io.open("/etcetera", "r")',
    'io.open("/x/etc", "r")',
    'io.write("x")',
    'assert(io.type(io.stdout) == "file")',
  ])('answers %s', (code) => expect(runScript(code)).toBeUndefined());
});
