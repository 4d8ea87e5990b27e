import { describe, expect, it } from 'vitest';
import { luaProblem } from '../../../../src/translate/features/lua/validate-script.ts';

const handler = (body: string) => `function envoy_on_request(h)\n${body}\nend`;
const strict = (body: string) => luaProblem(handler(body), 'Strict');

describe('strict validation takes', () => {
  it.each([
    'h:logInfo("a")',
    'h:logInfo(5)',
    'goto done\n::done::',
    'for key, value in pairs(h:headers()) do h:logInfo(key .. value) end',
    'for key, value in pairs(h:metadata()) do h:logInfo(key .. value) end',
    'for key, value in pairs(h:streamInfo():dynamicMetadata()) do h:logInfo(key .. value) end',
    'local x = h:headers():get("a"):upper()',
    'h:respond({[":status"] = "403"}, "no")',
    'local headers = h:httpCall("c", {[":method"] = "GET"}, "", 100)\nlocal x = headers[":method"]',
    'for chunk in h:bodyChunks() do local x = chunk:length() + 1 end',
    'pcall(function() h:unknown() end)',
    'local x = h:headers().key1 .. "x"',
    'local a, b = unpack({1, 2})',
    'local x = h:metadata():get("x")["z"]',
    'local x = h:streamInfo():downstreamSslConnection():tlsVersion() .. ""',
    'local x = h:connection():ssl():parsedSubjectPeerCertificate():commonName() .. ""',
    'local x = h:timestamp() + 1',
    'local file = io.open("/x/y", "r")',
    'local x = string.sub("abc", 1, 2.5) .. string.format("%d %s", 3.7, "x")',
    'for i = 1, 100000 do local x = i end',
    'local used = collectgarbage("count") + gcinfo()',
    'local m, e = math.frexp(8)\nassert(m == 0.5 and e == 4 and math.frexp(-3) == -0.75)',
    'assert(math.abs(math.cosh(1) ^ 2 - math.sinh(1) ^ 2 - 1) < 1e-9 and math.tanh(0) == 0 and math.atan2(0, 1) == 0)',
  ])('%s', (body) => expect(strict(body)).toBeUndefined());

  it('a local handler', () => {
    expect(luaProblem('local function envoy_on_response(h) h:logWarn("x") end', 'Strict')).toBeUndefined();
  });
});

describe('strict validation refuses', () => {
  it.each([
    'h:logInfo(nil)',
    '-- envoy_on_response',
    'setmetatable({}, {})',
    'h:unknown()',
    'local x = 5 // 2',
    'local x = 5 & 2',
    'table.unpack({1})',
    'io.open("/etc/passwd", "r")',
    'io.open("etc/passwd", "r")',
    'io.open("\\\\proc\\\\self", "r")',
    'io.open("/x/../y", "r")',
    'io.open("/x/y")',
    'os.getenv("PWD")',
    'os.execute("true")',
    'require("x")',
    'local x = _G.x',
    'h:respond({}, "x")',
    'local function f() return 1 + f() end\nf()',
    'local x = h:headers().zzz .. "x"',
    'h:virtualHost()',
    'while true do end',
    'while true do pcall(function() while true do end end) end',
  ])('%s', (body) => expect(strict(body)).toEqual(expect.any(String)));
});

describe('other modes', () => {
  it('only parse, or only look for a handler', () => {
    const fails = handler('h:unknown()');
    const broken = handler('if x');
    expect(luaProblem(fails, 'InsecureSyntax')).toBeUndefined();
    expect(luaProblem(broken, 'InsecureSyntax')).toEqual(expect.any(String));
    expect(luaProblem(broken, 'Disabled')).toBeUndefined();
    expect(luaProblem('local x = 1', 'Disabled')).toEqual(expect.any(String));
  });
});

it('never reaches the files of this machine', () => {
  const path = import.meta.filename;
  expect(strict(`if io.open("${path}", "r") then error("open") end`)).toBeUndefined();
  expect(strict(`io.open("${path}", "w")`)).toBeUndefined();
  expect(strict(`assert(os.remove("${path}") == nil and os.getenv("PATH") == nil)`)).toBeUndefined();
});
